"use server";

import { outcomeOf } from "@/lib/action";
import { today } from "@/lib/clock";
import { parse } from "@/lib/command";
import { currentViewer } from "@/lib/current-viewer";
import { termIds } from "@/lib/terms/directory/queries";
import { termFilterOf } from "@/lib/terms/directory/schema";
import { stepMany } from "@/lib/terms/many/commands";
import { type ChosenRows, chosenRows } from "@/lib/terms/many/schema";

/** Renews or ends the chosen terms, each by its own command. */
export async function stepTerms(
  step: "renew" | "end",
  chosen: ChosenRows,
  more: { ending?: string; reason?: string } = {},
) {
  return outcomeOf(async () => {
    const viewer = await currentViewer();
    const { isAll, ids, filter } = parse(chosenRows, chosen);
    const found = isAll ? await termIds(viewer, termFilterOf(filter)) : ids;
    return stepMany(viewer, { ...more, step, termIds: found, day: today(viewer.timeZone) });
  });
}
