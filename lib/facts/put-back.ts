import { fold } from "@/db/fold";
import { command } from "@/lib/core/command";
import { idField, versionField } from "@/lib/core/fields";
import { factAudit, factForChange, writeFact } from "./for-change";
import { mayRecordFacts } from "./policy";
import "server-only";
import { z } from "zod";

/** What an import keeps of a fact that it corrects or checks; instants as ISO writes them. */
const factBefore = z.strictObject({
  certificationKey: z.string().nullable(),
  detail: z.string().nullable(),
  isPartner: z.boolean(),
  number: z.string().nullable(),
  fromOn: z.string(),
  toOn: z.string().nullable(),
  link: z.string().nullable(),
  checkedAt: z.string().nullable(),
  checkedById: z.string().nullable(),
});

export type FactBefore = z.output<typeof factBefore>;

/**
 * Puts a fact back to what it was before an import corrected or checked it, its check included; nobody gets a check of their own
 * fact back that way. The person, their managers, administrators.
 */
export const putFactBack = command({
  name: "fact.put_back",
  input: z.strictObject({ id: idField, version: versionField, before: factBefore }),
  subject: factForChange,
  allow: (_viewer, { member }) => mayRecordFacts(member),
  run: async ({ tx, input: { before, ...choice }, subject: { fact, member } }) => {
    const { checkedAt, checkedById, ...columns } = before;
    const check = { checkedAt: checkedAt === null ? null : new Date(checkedAt), checkedById };
    const value = await writeFact(tx, choice, {
      ...columns,
      what: columns.certificationKey ?? fold(columns.detail ?? ""),
      ...(member.isSelf ? { checkedAt: null, checkedById: null } : check),
    });
    return { value, audit: factAudit(fact, { after: columns }) };
  },
});
