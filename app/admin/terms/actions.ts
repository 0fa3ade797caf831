"use server";

import { outcomeOf } from "@/lib/action";
import { today } from "@/lib/clock";
import { currentViewer } from "@/lib/current-viewer";
import { termIds } from "@/lib/terms/directory/queries";
import { termFilterOf } from "@/lib/terms/directory/schema";
import { stepMany } from "@/lib/terms/many/commands";

type Chosen = { ids: string[]; isAll: boolean; filter: Record<string, string | string[] | undefined> };

/** Renews or ends the chosen terms, each by its own command. */
export async function stepTerms(
  step: "renew" | "end",
  chosen: Chosen,
  more: { ending?: string; reason?: string } = {},
) {
  return outcomeOf(async () => {
    const viewer = await currentViewer();
    const ids = chosen.isAll ? await termIds(viewer, termFilterOf(chosen.filter)) : chosen.ids;
    return stepMany(viewer, { step, termIds: ids, day: today(viewer.timeZone), ...more });
  });
}
