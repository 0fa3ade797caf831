"use server";

import type { z } from "zod";
import { toActionResult } from "@/lib/core/action";
import { parse } from "@/lib/core/command";
import { currentViewer } from "@/lib/core/current-viewer";
import type { Viewer } from "@/lib/core/viewer";
import { addTaskToMany } from "@/lib/follow-up/add-task-to-many";
import { addTaskToManyInput } from "@/lib/follow-up/schema";
import { type RowSelection, rowSelection } from "@/lib/terms/schema";
import { allTermsByAttention } from "@/lib/triage/list";
import { readTriageFilter } from "@/lib/triage/schema";

/** The ids of the chosen terms: those that were ticked, or all that the filter finds among those that the viewer manages. */
export async function chosenTerms(chosen: RowSelection) {
  return toActionResult(async () => idsOf(await currentViewer(), parse(rowSelection, chosen)));
}

/** The same task for each of the chosen terms, for the viewer to do. */
export async function addTasks(given: { rows: RowSelection; title: string; dueOn: string }) {
  return toActionResult(async () => {
    const { rows, ...task } = parse(taskForRows, given);
    const viewer = await currentViewer();
    return addTaskToMany(viewer, { ...task, termIds: await idsOf(viewer, rows) });
  });
}

const taskForRows = addTaskToManyInput.omit({ termIds: true }).extend({ rows: rowSelection });

async function idsOf(viewer: Viewer, { isAll, ids, filter }: z.output<typeof rowSelection>): Promise<string[]> {
  if (!isAll) return ids;
  return (await allTermsByAttention(viewer, readTriageFilter(filter))).map(({ id }) => id);
}
