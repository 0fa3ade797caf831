import { and, eq, gt, inArray, or } from "drizzle-orm";
import { importBatches } from "@/db/schema";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { mayImport } from "../policy";
import { getImport } from "./get";
import { hasFile } from "./has-file";
import { answerImportInput } from "./schema";
import "server-only";

/** Says what the columns mean and what else the file left open, while it has not run to its end, or while rows of it wait for an answer. */
export const answerImport = command({
  name: "import.answer",
  input: answerImportInput,
  subject: (tx, input, viewer) => getImport(viewer, input.id, tx),
  allow: (viewer, { kind, options }, { memberId }) => mayImport(viewer, { ...options, kind, memberId }),
  run: async ({ tx, input, subject }) => {
    const changed = await tx
      .update(importBatches)
      .set({ mapping: input.mapping, options: { ...subject.options, memberId: input.memberId } })
      .where(
        and(
          eq(importBatches.id, input.id),
          or(
            inArray(importBatches.state, ["uploaded", "failed"]),
            and(eq(importBatches.state, "done"), gt(importBatches.waiting, 0), hasFile()),
          ),
        ),
      )
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
