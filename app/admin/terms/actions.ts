"use server";

import { toActionResult } from "@/lib/core/action";
import { parse } from "@/lib/core/command";
import { currentViewer } from "@/lib/core/current-viewer";
import { termIdsMatching } from "@/lib/terms/list";
import { type RowSelection, readTermFilter, rowSelection } from "@/lib/terms/schema";

/** The ids of the chosen terms: those that were ticked, or all that the filter finds among those that the viewer manages. */
export async function chosenTerms(chosen: RowSelection) {
  return toActionResult(async () => {
    const { isAll, ids, filter } = parse(rowSelection, chosen);
    return isAll ? termIdsMatching(await currentViewer(), readTermFilter(filter)) : ids;
  });
}
