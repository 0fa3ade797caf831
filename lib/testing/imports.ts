import type { ImportKind } from "@/db/words";
import { uploadImport } from "../imports/batches/commands";
import { getImport, importRowsOf } from "../imports/batches/queries";
import { carryOut, startImport } from "../imports/runs/commands";
import type { Viewer } from "../viewer";

export type Sent = {
  viewer: Viewer;
  kind: ImportKind;
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
  await startImport(sent.viewer, { id });
  const obstacles = await carryOut(sent.viewer, id);
  const batch = await getImport(sent.viewer, id);
  const { rows } = await importRowsOf(sent.viewer, { id, outcome: null, after: 0, limit: 10_000 });
  const { created, updated, unchanged, refused } = batch;
  return { id, batch, rows, obstacles, counts: { created, updated, unchanged, refused } };
}
