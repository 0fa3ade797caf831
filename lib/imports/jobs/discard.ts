import { and, eq, sql } from "drizzle-orm";
import { importBatches, importFiles } from "@/db/schema";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { maySeeImport } from "../policy";
import { getImport } from "./get";
import { importChoice } from "./schema";
import "server-only";

/** Forgets a file that was uploaded and never run. Administrators any, others what they uploaded; else it answers as missing. */
export const discardImport = command({
  name: "import.drop",
  input: importChoice,
  subject: (tx, input, viewer) => getImport(viewer, input.id, tx),
  allow: (viewer, batch) => maySeeImport(viewer, batch),
  run: async ({ tx, input, subject }) => {
    await tx.delete(importFiles).where(eq(importFiles.batchId, input.id));
    const gone = await tx
      .delete(importBatches)
      .where(and(eq(importBatches.id, input.id), eq(importBatches.state, "uploaded"), sql`${importBatches.rows} = 0`))
      .returning({ id: importBatches.id });
    if (gone.length === 0) throw new Refusal("conflict", "This import has started. Undo it instead.");
    const audit = { objectKind: "import", objectId: input.id, before: { fileName: subject.fileName } };
    return { value: { id: input.id }, audit };
  },
});
