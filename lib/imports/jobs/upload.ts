import { createHash } from "node:crypto";
import { and, eq, exists, gt, ne, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { importBatches, importFiles } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { fileKinds } from "../kinds/files";
import { mayImport } from "../policy";
import { uploadImportInput } from "./schema";
import "server-only";

const sliceBytes = 192_000;

const mostFilesWaiting = 20;
const mostBytesWaiting = 200_000_000;

/**
 * Keeps a file of at most 20 MB to be looked at and imported. Administrators and managers; members a file of what they did. Of
 * one person at most 20 files and 200 MB wait.
 */
export const uploadImport = command({
  name: "import.upload",
  input: uploadImportInput,
  subject: async () => null,
  allow: (viewer, _subject, input) => mayImport(viewer, input),
  run: async ({ tx, viewer, input }) => {
    const { kind, fileName, bytes, mapping, memberId, isOwn, groupId } = input;
    if (fileKinds[kind].isOfGroup && !groupId) {
      const message = "Choose the group whose events these are.";
      throw new Refusal("invalid", message, { groupId: message });
    }
    await refuseTooMuchWaiting(tx, viewer, bytes.byteLength);
    const id = newId();
    const fileHash = createHash("sha256").update(bytes).digest("hex");
    await tx.insert(importBatches).values({
      id,
      kind,
      fileName,
      fileHash,
      fileBytes: bytes.byteLength,
      state: "uploaded",
      mapping,
      options: { memberId, isOwn, groupId },
      startedById: viewer.memberId,
      startedAt: now(),
      touchedAt: now(),
      warnings: [],
    });
    for (let part = 0; part * sliceBytes < bytes.byteLength; part++) {
      const slice = bytes.subarray(part * sliceBytes, (part + 1) * sliceBytes);
      await tx.insert(importFiles).values({ batchId: id, part, base64: Buffer.from(slice).toString("base64") });
    }
    return { value: { id }, audit: { objectKind: "import", objectId: id, after: { kind, fileName, fileHash } } };
  },
});

/** The command line, which is nobody, runs a file as soon as it is there. */
async function refuseTooMuchWaiting(tx: Transaction, viewer: Viewer, bytes: number): Promise<void> {
  if (!isSignedIn(viewer)) return;
  const file = tx
    .select({ batchId: importFiles.batchId })
    .from(importFiles)
    .where(and(eq(importFiles.batchId, importBatches.id), eq(importFiles.part, 0)));
  const isOpen = or(ne(importBatches.state, "done"), gt(importBatches.waiting, 0));
  const [waiting] = await tx
    .select({
      files: sql<number>`count(*)`.mapWith(Number),
      bytes: sql<number>`coalesce(sum(${importBatches.fileBytes}), 0)`.mapWith(Number),
    })
    .from(importBatches)
    .where(and(eq(importBatches.startedById, viewer.memberId), isOpen, exists(file)));
  const advice = "Run or drop some of them first: they are listed under your imports.";
  if (waiting && waiting.files >= mostFilesWaiting)
    throw new Refusal("conflict", `${mostFilesWaiting} files of yours wait to be run. ${advice}`);
  if (waiting && waiting.bytes + bytes > mostBytesWaiting)
    throw new Refusal("conflict", `With this file, more than 200 MB of yours would wait to be run. ${advice}`);
}
