import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { renewCacheVersion } from "@/db/cache-versions";
import { db, type Transaction } from "@/db/client";
import type { Check } from "@/db/guards";
import { prepared } from "@/db/prepared";
import { activities, contributions, members } from "@/db/schema";
import { isAmong } from "@/db/sql";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

/** The last day of something under any term of the member of the row, reviewed or not; empty where there is none. */
function lastContributionDay(from: typeof db | Transaction) {
  // A cross join keeps SQLite from beginning with all activities in these states.
  const last = from
    .select({ day: contributions.startsOn })
    .from(contributions)
    .crossJoin(activities)
    .where(
      and(
        eq(contributions.memberId, members.id),
        eq(activities.id, contributions.activityId),
        inArray(activities.state, ["submitted", "confirmed", "returned"]),
      ),
    )
    .orderBy(desc(contributions.startsOn))
    .limit(1);
  return sql<string>`coalesce((${last}), '')`;
}

/** Writes `members.contributedOn` of everybody where it is another. */
export async function rebuildContributedOn(tx: Transaction): Promise<void> {
  const day = lastContributionDay(tx);
  await renewCacheVersion(tx, "contributed");
  await tx.update(members).set({ contributedOn: day }).where(sql`${members.contributedOn} <> ${day}`);
}

const askOutdated = prepared((_shape: null, { ids }: { ids: readonly string[] }) => {
  const day = lastContributionDay(db);
  return {
    outdated: db
      .select({ id: members.id, day: day.as("day") })
      .from(members)
      .where(and(isAmong(members.id, ids), sql`${members.contributedOn} <> ${day}`)),
  };
});

/** The same of these members. */
export async function keepContributedOn(tx: Transaction, memberIds: string[]): Promise<void> {
  if (memberIds.length === 0) return;
  const { outdated } = await askOutdated(tx, null, { ids: memberIds });
  if (outdated.length > 0) await renewCacheVersion(tx, "contributed");
  for (const { id, day } of outdated)
    await tx.update(members).set({ contributedOn: day }).where(eq(members.id, id)).returning({ id: members.id });
}

/** What is kept with each member of their last day under a term. */
export async function contributedOnCheck(_viewer: Viewer): Promise<Check> {
  const rows = await db
    .select({ id: members.id, kept: members.contributedOn, day: lastContributionDay(db) })
    .from(members)
    .orderBy(asc(members.id));
  const wrong = rows.filter(({ kept, day }) => kept !== day);
  const faults = wrong.map(({ id, kept, day }) => `the member ${id} is kept with "${kept}", it should be "${day}"`);
  return { name: "last days of members", looked: rows.length, faults };
}
