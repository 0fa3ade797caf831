import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { factAudit, factForChange, writeFact } from "./for-change";
import { mayCheckFacts } from "./policy";
import { factChoiceInput } from "./schema";
import "server-only";

/** Says that somebody looked at the evidence and it is so: then it counts. Managers of a program of the member, administrators; not oneself. */
export const checkFact = command({
  name: "fact.check",
  input: factChoiceInput,
  subject: factForChange,
  allow: (_viewer, { member }) => mayCheckFacts(member),
  run: async ({ tx, viewer, input, subject: { fact } }) => {
    if (fact.checkedAt) return { value: { id: fact.id, version: fact.version }, audit: [] };
    const value = await writeFact(tx, input, { checkedAt: now(), checkedById: viewer.memberId });
    return { value, audit: factAudit(fact) };
  },
});

/** Takes a check back. */
export const uncheckFact = command({
  name: "fact.uncheck",
  input: factChoiceInput,
  subject: factForChange,
  allow: (_viewer, { member }) => mayCheckFacts(member),
  run: async ({ tx, input, subject: { fact } }) => {
    if (!fact.checkedAt) return { value: { id: fact.id, version: fact.version }, audit: [] };
    const value = await writeFact(tx, input, { checkedAt: null, checkedById: null });
    return { value, audit: factAudit(fact) };
  },
});
