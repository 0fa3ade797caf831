import { changedFields } from "@/lib/core/changes";
import { command } from "@/lib/core/command";
import { attachFiles } from "@/lib/evidence/attach";
import { factColumns, refuseUnknownCertification } from "./columns";
import { factAudit, factForChange, writeFact } from "./for-change";
import { mayRecordFacts } from "./policy";
import { correctFactInput } from "./schema";
import "server-only";

/**
 * Corrects a fact, at the version that the form was opened with: what was checked then has to be checked again. The person, the
 * managers of a program of theirs, administrators.
 */
export const correctFact = command({
  name: "fact.correct",
  input: correctFactInput,
  subject: factForChange,
  allow: (_viewer, { member }) => mayRecordFacts(member),
  run: async ({ tx, viewer, input: { id, version, fileIds, ...told }, subject: { fact } }) => {
    const columns = factColumns(viewer, fact.kind, told);
    await refuseUnknownCertification(tx, columns.certificationKey, fact.certificationKey);
    const files = fileIds && (await attachFiles(tx, viewer, { owner: "factId", id, fileIds }));
    const { what, ...said } = columns;
    const changed = changedFields<object>(
      { ...fact, files: files?.before },
      { ...said, ...(files?.isChanged ? { files: files.after } : {}) },
    );
    if (Object.keys(changed.after).length === 0) return { value: { id, version: fact.version }, audit: [] };
    const value = await writeFact(tx, { id, version }, { ...columns, checkedAt: null, checkedById: null });
    return { value, audit: factAudit(fact, changed) };
  },
});
