import { eq } from "drizzle-orm";
import { chunksOf } from "@/db/chunks";
import type { Transaction } from "@/db/client";
import { insertMany } from "@/db/insert-many";
import { activities, activityPrograms, contributions } from "@/db/schema";
import { isAmong } from "@/db/sql";
import { recountActivityFilters } from "./activity-filters";
import { keepContributedOn } from "./contributed-on";
import { recountCountedActivities } from "./counted-activities";
import { computeActivityMetrics, programsCountedFor } from "./counts-for-programs";
import { recountMemberActivities } from "./member-activities";
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
  });
}

async function recountSlice(tx: Transaction, ids: string[]): Promise<CountedChange> {
  const facts = await computeActivityMetrics(tx, ids);
  await tx
    .delete(activityPrograms)
    .where(isAmong(activityPrograms.activityId, ids))
    .returning({ id: activityPrograms.activityId });
  const before = await tx
    .delete(contributions)
    .where(isAmong(contributions.activityId, ids))
    .returning({ memberId: contributions.memberId });
  const held = facts.flatMap((fact) => fact.contributions);
  const programs = programsCountedFor(held);
  await insertMany(tx, activityPrograms, programs);
  await insertMany(tx, contributions, held);
  for (const fact of facts) {
    if (fact.reach !== fact.counted)
      await tx
        .update(activities)
        .set({ reach: fact.counted })
        .where(eq(activities.id, fact.id))
        .returning({ id: activities.id });
  }
  await recountActivityFilters(tx, ids);
  await recountMemberActivities(tx, ids);
  const contributors = [...before, ...held].map(({ memberId }) => memberId);
  for (const some of chunksOf([...new Set(contributors)])) await keepContributedOn(tx, some);
  return recountCountedActivities(tx, ids);
}
