"use server";

import { action, toActionResult } from "@/lib/core/action";
import { parse } from "@/lib/core/command";
import { currentViewer } from "@/lib/core/current-viewer";
import { answerImport } from "@/lib/imports/jobs/answer";
import { discardImport } from "@/lib/imports/jobs/discard";
import { getImport } from "@/lib/imports/jobs/get";
import { runImportLater } from "@/lib/imports/jobs/run";
import { saveMapping } from "@/lib/imports/jobs/save-mapping";
import { importChoice } from "@/lib/imports/jobs/schema";
import { startImport } from "@/lib/imports/jobs/start";
import { stopImport } from "@/lib/imports/jobs/stop";
import { undoImport } from "@/lib/imports/jobs/undo";

export const answer = action(answerImport);
export const drop = action(discardImport);
export const keepMapping = action(saveMapping);
export const takeBack = action(undoImport);
export const stop = action(stopImport);

/** Starts an import that then runs by itself; who leaves the page finds it again in the list. */
export async function begin(raw: unknown) {
  return toActionResult(async () => {
    const viewer = await currentViewer();
    const started = await startImport(viewer, raw);
    runImportLater(viewer, started);
    return { id: started.id };
  });
}

/** How far a running import is, asked every second by the page that shows it. */
export async function progressOf(raw: unknown) {
  return toActionResult(async () => {
    const { id } = parse(importChoice, raw);
    const { state, rows, created, updated, unchanged, refused } = await getImport(await currentViewer(), id);
    return { state, rows, done: created + updated + unchanged + refused };
  });
}
