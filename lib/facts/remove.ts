import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { factAudit, factForChange, removedFact, writeFact } from "./for-change";
import { mayRecordFacts } from "./policy";
import { factChoiceInput } from "./schema";
import "server-only";

/** Removes a fact; for 30 days it can be brought back, then it is deleted with its files. The person, their managers, administrators. */
export const removeFact = command({
  name: "fact.remove",
  input: factChoiceInput,
  subject: factForChange,
  allow: (_viewer, { member }) => mayRecordFacts(member),
  run: async ({ tx, input, subject: { fact } }) => {
    const value = await writeFact(tx, input, { removedAt: now() });
    return { value, audit: factAudit(fact) };
  },
});

/** Brings a removed fact back as it was. */
export const restoreFact = command({
  name: "fact.restore",
  input: factChoiceInput,
  subject: removedFact,
  allow: (_viewer, { member }) => mayRecordFacts(member),
  run: async ({ tx, input, subject: { fact } }) => {
    const value = await writeFact(tx, input, { removedAt: null });
    return { value, audit: factAudit(fact) };
  },
});
