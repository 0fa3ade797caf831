import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import { db, type Reader } from "@/db/client";
import { fileContents, files } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

export type EvidenceFile = { id: string; name: string; type: string; size: number };
/** What a file belongs to. */
export type Owner = "factId" | "activityId";

/** The files of facts, or of activities, by these ids: for whoever may see them. */
export async function filesOf(_viewer: Viewer, owner: Owner, ids: readonly string[], from: Reader = db) {
  const rows = await inChunks([...ids], (some) =>
    from
      .select({ ownerId: files[owner], id: files.id, name: files.name, type: files.type, size: files.size })
      .from(files)
      .where(inArray(files[owner], some))
      .orderBy(asc(files.createdAt), asc(files.id)),
  );
  const byOwner = new Map<string, EvidenceFile[]>();
  for (const { ownerId, ...file } of rows)
    if (ownerId !== null) byOwner.set(ownerId, [...(byOwner.get(ownerId) ?? []), file]);
  return byOwner;
}

/** The files of one activity, to be asked together with something else: for whoever may see it. */
export function filesOfActivity(_viewer: Viewer, activityId: string) {
  return db
    .select({ id: files.id, name: files.name, size: files.size })
    .from(files)
    .where(eq(files.activityId, activityId))
    .orderBy(asc(files.createdAt), asc(files.id));
}

/** The file with what it belongs to; for whoever decides who may see that. */
export async function fileById(_viewer: Viewer, id: string) {
  const [file] = await db.select().from(files).where(eq(files.id, id));
  return file ?? null;
}

/** Its bytes, for whoever was found to see it. */
export async function contentOf(_viewer: Viewer, { sha256 }: { sha256: string }): Promise<Buffer | null> {
  const [row] = await db
    .select({ content: fileContents.content })
    .from(fileContents)
    .where(eq(fileContents.sha256, sha256));
  return row?.content ?? null;
}

/** Those of these files that the viewer sent and that belong to nothing yet. */
export async function unusedFiles(viewer: Viewer, ids: readonly string[], from: Reader = db): Promise<EvidenceFile[]> {
  if (ids.length === 0) return [];
  return from
    .select({ id: files.id, name: files.name, type: files.type, size: files.size })
    .from(files)
    .where(
      and(
        inArray(files.id, [...ids]),
        eq(files.sentById, viewer.memberId ?? ""),
        isNull(files.factId),
        isNull(files.activityId),
      ),
    )
    .orderBy(asc(files.createdAt), asc(files.id));
}

/** A file that the viewer sent and nothing took yet; null where it is anything else. */
export async function unusedFile(viewer: Viewer, id: string) {
  const file = await fileById(viewer, id);
  return file && !file.factId && !file.activityId && file.sentById === viewer.memberId ? file : null;
}
