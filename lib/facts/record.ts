import { newId } from "@/db/id";
import { facts } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError } from "@/lib/core/errors";
import { attachFiles } from "@/lib/evidence/attach";
import { findMember } from "@/lib/members/get";
import { factColumns, refuseUnknownCertification } from "./columns";
import { factAudit } from "./for-change";
import { mayRecordFacts } from "./policy";
import { recordFactInput } from "./schema";
import "server-only";

/** Records a fact of a member, not checked yet. The person, the managers of a program of theirs, administrators. */
export const recordFact = command({
  name: "fact.record",
  input: recordFactInput,
  subject: async (tx, { memberId }, viewer) => {
    const member = await findMember(viewer, memberId, tx);
    if (!member?.isInsider) throw notFoundError("member");
    return member;
  },
  allow: (_viewer, member) => mayRecordFacts(member),
  run: async ({ tx, viewer, input: { memberId, kind, fileIds, ...told }, subject: member }) => {
    const columns = factColumns(viewer, kind, told);
    await refuseUnknownCertification(tx, columns.certificationKey);
    const id = newId();
    await tx.insert(facts).values({ id, memberId: member.id, ...columns, createdAt: now(), updatedAt: now() });
    const { after: files } = await attachFiles(tx, viewer, { owner: "factId", id, fileIds });
    const { what, ...after } = columns;
    return { value: { id, version: 1 }, audit: factAudit({ id, memberId, kind }, { after: { ...after, files } }) };
  },
});
