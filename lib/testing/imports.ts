import type { ImportKindName } from "@/db/words";
import type { Viewer } from "@/lib/core/viewer";
import { getImport } from "@/lib/imports/jobs/get";
import { listImportRows } from "@/lib/imports/jobs/list-rows";
import { runImport } from "@/lib/imports/jobs/run";
import { startImport } from "@/lib/imports/jobs/start";
import { uploadImport } from "@/lib/imports/jobs/upload";

export type Sent = {
  viewer: Viewer;
  kind: ImportKindName;
  file: string | Uint8Array;
  mapping?: object;
  memberId?: string;
  isOwn?: boolean;
  groupId?: string;
};

/** Uploads a file without running it; answers the id of the import. */
export async function anImport({ viewer, kind, file, mapping, memberId, isOwn, groupId }: Sent): Promise<string> {
  const bytes = typeof file === "string" ? Buffer.from(file) : file;
  const sent = { kind, fileName: `${kind}.csv`, bytes, mapping, memberId, isOwn, groupId };
  const { id } = await uploadImport(viewer, sent);
  return id;
}

/** Uploads a file, runs it to its end, and answers what became of it. */
export async function imported(sent: Sent) {
  const id = await anImport(sent);
  const obstacles = await runImport(sent.viewer, await startImport(sent.viewer, { id }));
  const batch = await getImport(sent.viewer, id);
  const { rows } = await listImportRows(sent.viewer, { id, outcome: null, after: 0, limit: 10_000 });
  const { created, updated, unchanged, refused } = batch;
  return { id, batch, rows, obstacles, counts: { created, updated, unchanged, refused } };
}
