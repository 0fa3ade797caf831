"use server";

import { outcomeOf } from "@/lib/action";
import { parse } from "@/lib/command";
import { currentViewer } from "@/lib/current-viewer";
import { termIds } from "@/lib/terms/directory/queries";
import { termFilterOf } from "@/lib/terms/directory/schema";
import { type ChosenRows, chosenRows } from "@/lib/terms/many/schema";

/** The ids of the chosen terms: those that were ticked, or all that the filter finds among those that the viewer manages. */
export async function chosenTerms(chosen: ChosenRows) {
  return outcomeOf(async () => {
    const { isAll, ids, filter } = parse(chosenRows, chosen);
    return isAll ? termIds(await currentViewer(), termFilterOf(filter)) : ids;
  });
}
