import { and, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { files } from "@/db/schema";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { filesOf, type Owner, unusedFiles } from "./list";
import { mostFiles } from "./schema";
import "server-only";

type Attached = { owner: Owner; id: string; fileIds: readonly string[] };

/**
 * Gives a fact or an activity exactly these files: those that it has, and new ones that the viewer sent; the others are deleted. As a
 * part of the command that changes it. Answers the names before and after, for the audit.
 */
export async function attachFiles(tx: Transaction, viewer: Viewer, { owner, id, fileIds }: Attached) {
  if (new Set(fileIds).size > mostFiles) {
    const message = `At most ${mostFiles} files.`;
    throw new Refusal("invalid", message, { fileIds: message, files: message });
  }
  const present = (await filesOf(viewer, owner, [id], tx)).get(id) ?? [];
  const isPresent = new Set(present.map((file) => file.id));
  const added = [...new Set(fileIds)].filter((fileId) => !isPresent.has(fileId));
  const gone = present.filter((file) => !fileIds.includes(file.id));
  const sent = await unusedFiles(viewer, added, tx);
  if (sent.length < added.length) {
    const message = "A file is no longer there, or belongs to something else. Remove it and send it again.";
    throw new Refusal("invalid", message, { fileIds: message, files: message });
  }
  if (gone.length > 0)
    await tx.delete(files).where(
      inArray(
        files.id,
        gone.map((file) => file.id),
      ),
    );
  if (added.length > 0)
    await tx
      .update(files)
      .set({ [owner]: id })
      .where(and(inArray(files.id, added), isNull(files.factId), isNull(files.activityId)));
  const names = (some: readonly { name: string }[]) => some.map(({ name }) => name);
  return {
    isChanged: added.length + gone.length > 0,
    before: names(present),
    after: names([...present.filter((file) => !gone.includes(file)), ...sent]),
  };
}
