import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activities } from "@/db/schema";
import { type FigureKey, type FigureSource, figureKeys } from "@/db/words";
import { now } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { activityChangesBetween } from "./changes";
import { activityFactsOf } from "./facts";
import { type Activity, withDetails } from "./get";
import { creditsOfToday } from "./internal/credits-of-today";
import { writeFigures } from "./internal/write-figures";
import { ownFactsAfter } from "./own-facts";
import type { VersionSnapshot } from "./readable-changes";
import { activityColumns } from "./record";
import type { ActivityFacts } from "./schema";
import { newSearchRow } from "./search-row";
import { writeActivityDetails } from "./write-details";
import "server-only";

type Said = {
  facts: ActivityFacts;
  figures: readonly { key: FigureKey; value: number; source?: FigureSource; asOf?: string | null }[];
};

/** What a kept version of an activity said, numbers with where they came from. */
export function saidByVersion(version: VersionSnapshot): Said {
  return { facts: activityFactsOf(version), figures: version.figures };
}

/**
 * Makes an activity say what it said once; its state stays, and its event no longer changes what was restored. For a command that
 * has kept the present version and counted it up, in its transaction. Answers the facts, with the people of today.
 */
export async function restoreActivityFacts(
  tx: Transaction,
  viewer: Viewer,
  { activity, said }: { activity: Activity; said: Said },
): Promise<ActivityFacts> {
  const { id } = activity;
  const facts = { ...said.facts, credits: await creditsOfToday(tx, said.facts.credits) };
  const [present] = await withDetails([activity], tx);
  const changes = present ? activityChangesBetween(activityFactsOf(present), facts) : [];
  await tx
    .update(activities)
    .set({
      ...activityColumns(facts),
      startsOn: facts.startsOn,
      searchRow: facts.startsOn === activity.startsOn ? activity.searchRow : newSearchRow(facts.startsOn),
      ownFacts: ownFactsAfter(activity, changes),
      updatedAt: now(),
    })
    .where(eq(activities.id, id))
    .returning({ id: activities.id });
  const unknown = Object.fromEntries(figureKeys.map((key) => [key, null]));
  await writeActivityDetails(tx, { id, viewer, facts: { ...facts, figures: unknown }, source: "self_reported" });
  const figures = said.figures.map(({ key, value, source = "self_reported", asOf = null }) => ({
    ...{ activityId: id, key, value, source, asOf },
  }));
  await writeFigures(tx, figures);
  return facts;
}
