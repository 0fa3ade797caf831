import "server-only";
import { createHash } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import { newId } from "@/db/id";
import { importBatches, importFiles } from "@/db/schema";
import { now } from "@/lib/clock";
import { command } from "@/lib/command";
import { Refusal } from "@/lib/errors";
import { mayImport } from "../policy";
import { getImport } from "./queries";
import { answerInput, batchChoice, uploadInput } from "./schema";

const sliceBytes = 192_000;

/** Keeps a file of at most 20 MB to be looked at and imported. Administrators and managers; members a file of what they did. */
export const uploadImport = command({
  name: "import.upload",
  input: uploadInput,
  subject: async () => null,
  allow: (viewer, _subject, input) => mayImport(viewer, input),
  run: async ({ tx, viewer, input }) => {
    const { kind, fileName, bytes, mapping, memberId, isOwn, groupId } = input;
    if (kind === "events" && !groupId) {
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

/** Says what the columns mean and what else the file left open, while it has not run to its end. */
export const answerImport = command({
  name: "import.answer",
  input: answerInput,
  subject: (tx, input, viewer) => getImport(viewer, input.id, tx),
  allow: (viewer, { kind, options }, { memberId }) => mayImport(viewer, { ...options, kind, memberId }),
  run: async ({ tx, input, subject }) => {
    const changed = await tx
      .update(importBatches)
      .set({ mapping: input.mapping, options: { ...subject.options, memberId: input.memberId } })
      .where(and(eq(importBatches.id, input.id), inArray(importBatches.state, ["uploaded", "failed"])))
      .returning({ id: importBatches.id });
    if (changed.length === 0) throw new Refusal("conflict", "This import has run already.");
    const audit = {
      objectKind: "import",
      objectId: input.id,
      before: { mapping: subject.mapping, options: subject.options },
      after: { mapping: input.mapping, options: { memberId: input.memberId } },
    };
    return { value: { id: input.id }, audit };
  },
});

/** Forgets a file that was uploaded and never run. */
export const dropImport = command({
  name: "import.drop",
  input: batchChoice,
  subject: (tx, input, viewer) => getImport(viewer, input.id, tx),
  allow: () => true,
  run: async ({ tx, input, subject }) => {
    await tx.delete(importFiles).where(eq(importFiles.batchId, input.id)).returning({ part: importFiles.part });
    const gone = await tx
      .delete(importBatches)
      .where(and(eq(importBatches.id, input.id), eq(importBatches.state, "uploaded"), sql`${importBatches.rows} = 0`))
      .returning({ id: importBatches.id });
    if (gone.length === 0) throw new Refusal("conflict", "This import has started. Undo it instead.");
    const audit = { objectKind: "import", objectId: input.id, before: { fileName: subject.fileName } };
    return { value: { id: input.id }, audit };
  },
});
