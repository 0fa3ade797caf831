import { and, eq, inArray, lt, or } from "drizzle-orm";
import { importBatches, importFiles, importRows } from "@/db/schema";
import { withStateChange } from "@/lib/core/changes";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { longestSilenceOfRun } from "@/lib/core/import-runs";
import { importKinds } from "../kinds/registry";
import { mayImport } from "../policy";
import { getImport } from "./get";
import { importChoice } from "./schema";
import { listUndoItems, listUndoObstacles } from "./undo-obstacles";
import "server-only";

/**
 * Takes back all that an import made and empties what it filled in, or nothing at all: refused, with the rows, while anything
 * has come to depend on it. Whoever may see the import and still may bring in such a file.
 */
export const undoImport = command({
  name: "import.undo",
  input: importChoice,
  subject: (tx, input, viewer) => getImport(viewer, input.id, tx),
  allow: (viewer, { kind, options }) => mayImport(viewer, { ...options, kind }),
  run: async ({ tx, viewer, subject: job }) => {
    const { id } = job;
    const silent = new Date(now().getTime() - longestSilenceOfRun);
    const undone = await tx
      .update(importBatches)
      .set({ state: "undone", undoneAt: now(), touchedAt: now() })
      .where(
        and(
          eq(importBatches.id, id),
          or(
            inArray(importBatches.state, ["done", "failed"]),
            and(eq(importBatches.state, "running"), lt(importBatches.touchedAt, silent)),
          ),
        ),
      )
      .returning({ id: importBatches.id });
    if (undone.length === 0) throw new Refusal("conflict", "There is nothing to undo, or the import is still running.");
    const standing = await listUndoObstacles(viewer, id, tx);
    if (standing.length > 0) throw undoRefusal(standing);
    const items = await listUndoItems(viewer, job, tx);
    const alsoChanged = await importKinds[job.kind].undo(tx, viewer, { job, items });
    await tx.update(importRows).set({ undone: true }).where(eq(importRows.batchId, id));
    await tx.delete(importFiles).where(eq(importFiles.batchId, id));
    return {
      value: { id, takenBack: items.length },
      audit: {
        ...{ objectKind: "import", objectId: id },
        ...withStateChange(job.state, "undone", { after: { takenBack: items.length } }),
        alsoChanged,
      },
    };
  },
});

function undoRefusal(standing: Awaited<ReturnType<typeof listUndoObstacles>>): Refusal {
  const some = standing.slice(0, 3).map(({ row, what, reason }) => `Row ${row}, ${what}: ${reason}`);
  const rest = standing.length > some.length ? ` And ${standing.length - some.length} more.` : "";
  return new Refusal("conflict", `This import cannot be undone. ${some.join(" ")}${rest}`);
}
