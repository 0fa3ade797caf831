import { and, eq, gt, inArray, lt, or, sql } from "drizzle-orm";
import { importBatches } from "@/db/schema";
import { withStateChange } from "@/lib/core/changes";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { longestSilenceOfRun } from "@/lib/core/import-runs";
import { mayImport } from "../policy";
import { getImport } from "./get";
import { hasFile } from "./has-file";
import { importChoice } from "./schema";
import "server-only";

/** Marks the import as running, once: a second click, a second tab and a second server are refused. Answers the run that may write; `runImport` does the rest. */
export const startImport = command({
  name: "import.start",
  input: importChoice,
  subject: (tx, input, viewer) => getImport(viewer, input.id, tx),
  allow: (viewer, { kind, options }) => mayImport(viewer, { ...options, kind }),
  run: async ({ tx, input, subject }) => {
    const silent = new Date(now().getTime() - longestSilenceOfRun);
    const started = await tx
      .update(importBatches)
      .set({ state: "running", run: sql`${importBatches.run} + 1`, touchedAt: now(), failure: null, finishedAt: null })
      .where(
        and(
          eq(importBatches.id, input.id),
          or(
            inArray(importBatches.state, ["uploaded", "failed"]),
            and(eq(importBatches.state, "done"), gt(importBatches.waiting, 0), hasFile()),
            and(eq(importBatches.state, "running"), lt(importBatches.touchedAt, silent)),
          ),
        ),
      )
      .returning({ id: importBatches.id, run: importBatches.run });
    const [value] = started;
    if (!value) throw new Refusal("conflict", "This import is running or has run already.");
    const told = withStateChange(subject.state, "running", { after: { ...subject.options } });
    return { value, audit: { objectKind: "import", objectId: input.id, ...told } };
  },
});
