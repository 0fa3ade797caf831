"use server";

import { action, outcomeOf } from "@/lib/action";
import { parse } from "@/lib/command";
import { currentViewer } from "@/lib/current-viewer";
import { answerImport, dropImport } from "@/lib/imports/batches/commands";
import { getImport } from "@/lib/imports/batches/queries";
import { batchChoice } from "@/lib/imports/batches/schema";
import { saveMapping } from "@/lib/imports/mappings/commands";
import { carryOutLater, startImport } from "@/lib/imports/runs/commands";
import { undoImport } from "@/lib/imports/undoing/commands";

export const answer = action(answerImport);
export const drop = action(dropImport);
export const keepMapping = action(saveMapping);
export const takeBack = action(undoImport);

/** Starts an import that then runs by itself; who leaves the page finds it again in the list. */
export async function begin(raw: unknown) {
  return outcomeOf(async () => {
    const viewer = await currentViewer();
    const { id } = await startImport(viewer, raw);
    carryOutLater(viewer, id);
    return { id };
  });
}

/** How far a running import is, asked every second by the page that shows it. */
export async function progressOf(raw: unknown) {
  return outcomeOf(async () => {
    const { id } = parse(batchChoice, raw);
    const { state, rows, created, updated, unchanged, refused } = await getImport(await currentViewer(), id);
    return { state, rows, done: created + updated + unchanged + refused };
  });
}
