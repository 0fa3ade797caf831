"use server";

import { toActionResult } from "@/lib/core/action";
import { parse } from "@/lib/core/command";
import { currentViewer } from "@/lib/core/current-viewer";
import { addTaskToMany } from "@/lib/follow-up/add-task-to-many";
import { addTaskToManyInput } from "@/lib/follow-up/schema";
import { type RowSelection, rowSelection } from "@/lib/terms/schema";
import { chosenTermIds } from "@/lib/triage/chosen";

/** The ids of the chosen terms: those that were ticked, or all that the filter finds among those that the viewer manages. */
export async function chosenTerms(chosen: RowSelection) {
  return toActionResult(async () => chosenTermIds(await currentViewer(), parse(rowSelection, chosen)));
}

/** The same task for each of the chosen terms, for the viewer to do. */
export async function addTasks(given: { rows: RowSelection; title: string; dueOn: string }) {
  return toActionResult(async () => {
    const { rows, ...task } = parse(taskForRows, given);
    const viewer = await currentViewer();
    return addTaskToMany(viewer, { ...task, termIds: await chosenTermIds(viewer, rows) });
  });
}

const taskForRows = addTaskToManyInput.omit({ termIds: true }).extend({ rows: rowSelection });
