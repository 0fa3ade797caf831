import { eq } from "drizzle-orm";
import { chunksOf } from "@/db/chunks";
import { db, type Transaction } from "@/db/client";
import { insertMany } from "@/db/insert-many";
import { prepared } from "@/db/prepared";
import {
  activities,
  activityFilters,
  activityPrograms,
  contributions,
  countedActivities,
  memberActivities,
} from "@/db/schema";
import { isAmong } from "@/db/sql";
import { differingRows } from "@/lib/core/differing-rows";
import { activityFiltersOf, writeActivityFilters } from "./activity-filters";
import { keepContributedOn } from "./contributed-on";
import { factsOfActivities, writeCountedActivities } from "./counted-activities";
import { computeActivityMetrics, programsCountedFor } from "./counts-for-programs";
import { memberActivitiesOf, writeMemberActivities } from "./member-activities";
import { type CountedChange, changeSummaries } from "./summaries";
import "server-only";

const sliceSize = 400;

/**
 * Keeps what is derived from an activity, its reach and its programs, in the transaction that changed it. Commands have it done by
 * `keepCounts`; what writes activities in bulk calls it. `verify` compares everything with a recount of all.
 */
export async function recountActivities(tx: Transaction, activityIds: readonly string[]): Promise<void> {
  const changes: CountedChange[] = [];
  for (let from = 0; from < activityIds.length; from += sliceSize)
    changes.push(await recountSlice(tx, activityIds.slice(from, from + sliceSize)));
  await changeSummaries(tx, {
    gone: changes.flatMap(({ gone }) => gone),
    come: changes.flatMap(({ come }) => come),
    months: changes.flatMap(({ months }) => months),
    confirmed: changes.flatMap(({ confirmed }) => confirmed),
  });
}

/** What is kept of activities whose reach and programs are counted already, and what is to be kept. */
const askDerived = prepared((_shape: null, { ids }: { ids: readonly string[] }) => ({
  filters: db.select().from(activityFilters).where(isAmong(activityFilters.activityId, ids)),
  filtersNow: activityFiltersOf(db, ids),
  members: db.select().from(memberActivities).where(isAmong(memberActivities.activityId, ids)),
  membersNow: memberActivitiesOf(db, ids),
  counted: db.select().from(countedActivities).where(isAmong(countedActivities.activityId, ids)),
  countedNow: factsOfActivities(db).where(isAmong(activities.id, ids)),
}));

async function recountSlice(tx: Transaction, ids: readonly string[]): Promise<CountedChange> {
  const contributors = await recountPrograms(tx, ids);
  const found = await askDerived(tx, null, { ids });
  await writeActivityFilters(tx, { before: found.filters, after: found.filtersNow });
  await writeMemberActivities(tx, { before: found.members, after: found.membersNow });
  for (const some of chunksOf(contributors)) await keepContributedOn(tx, some);
  return writeCountedActivities(tx, { before: found.counted, after: found.countedNow });
}

/** Writes what changed of reach and programs; answers through whom the activities counted and count. */
async function recountPrograms(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const { facts, kept } = await computeActivityMetrics(tx, ids);
  const shares = facts.flatMap((fact) => fact.contributions);
  const programs = programsCountedFor(shares);
  if (isChanged(kept.programs, programs)) {
    if (kept.programs.length > 0)
      await tx
        .delete(activityPrograms)
        .where(isAmong(activityPrograms.activityId, ids))
        .returning({ id: activityPrograms.activityId });
    await insertMany(tx, activityPrograms, programs);
  }
  if (isChanged(kept.shares, shares)) {
    if (kept.shares.length > 0)
      await tx
        .delete(contributions)
        .where(isAmong(contributions.activityId, ids))
        .returning({ memberId: contributions.memberId });
    await insertMany(tx, contributions, shares);
  }
  for (const { id, reach, counted } of facts)
    if (reach !== counted)
      await tx.update(activities).set({ reach: counted }).where(eq(activities.id, id)).returning({ id: activities.id });
  return [...new Set([...kept.shares, ...shares].map(({ memberId }) => memberId))];
}

type Counting = {
  activityId: string;
  programKey: string;
  startsOn: string;
  counts: boolean;
  termId?: string;
  memberId?: string;
};

function isChanged(before: readonly Counting[], after: readonly Counting[]): boolean {
  const { gone, come } = differingRows(
    before,
    after,
    ({ activityId, programKey, startsOn, counts, termId, memberId }) =>
      JSON.stringify([activityId, programKey, startsOn, counts, termId, memberId]),
  );
  return gone.length + come.length > 0;
}
