import { and, eq } from "drizzle-orm";
import { importBatches } from "@/db/schema";
import { withStateChange } from "@/lib/core/changes";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { mayImport } from "../policy";
import { getImport } from "./get";
import { importChoice } from "./schema";
import "server-only";

const failure = "Somebody stopped it. What was imported stays: import the rest, or undo what was done.";

/** Stops an import that runs, after the rows that it is at. Whoever may see it and may bring in such a file; what is done stays until somebody undoes it. */
export const stopImport = command({
  name: "import.stop",
  input: importChoice,
  subject: (tx, input, viewer) => getImport(viewer, input.id, tx),
  allow: (viewer, { kind, options }) => mayImport(viewer, { ...options, kind }),
  run: async ({ tx, input }) => {
    const stopped = await tx
      .update(importBatches)
      .set({ state: "failed", failure, finishedAt: now(), touchedAt: now() })
      .where(and(eq(importBatches.id, input.id), eq(importBatches.state, "running")))
      .returning({ id: importBatches.id });
    if (stopped.length === 0) throw new Refusal("conflict", "This import is not running.");
    return {
      value: { id: input.id },
      audit: { objectKind: "import", objectId: input.id, ...withStateChange("running", "failed") },
    };
  },
});
