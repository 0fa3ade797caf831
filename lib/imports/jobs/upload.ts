import { createHash } from "node:crypto";
import { newId } from "@/db/id";
import { importBatches, importFiles } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { fileKinds } from "../kinds/files";
import { mayImport } from "../policy";
import { uploadImportInput } from "./schema";
import "server-only";

const sliceBytes = 192_000;

/** Keeps a file of at most 20 MB to be looked at and imported. Administrators and managers; members a file of what they did. */
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
    const id = newId();
    const fileHash = createHash("sha256").update(bytes).digest("hex");
    await tx.insert(importBatches).values({
      id,
      kind,
      fileName,
      fileHash,
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
