import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import type { Check } from "@/db/guards";
import { activities, contributions, members } from "@/db/schema";
import { isAmong } from "@/db/sql";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

/** The last day of something under any term of the member of the row, reviewed or not; empty where there is none. */
function lastContributionDay(from: typeof db | Transaction) {
  const last = from
    .select({ day: contributions.startsOn })
    .from(contributions)
    .innerJoin(activities, eq(activities.id, contributions.activityId))
    .where(
      and(eq(contributions.memberId, members.id), inArray(activities.state, ["submitted", "confirmed", "returned"])),
    )
    .orderBy(desc(contributions.startsOn))
    .limit(1);
  return sql<string>`coalesce((${last}), '')`;
}

/** Writes `members.contributedOn` where it changed; of everybody where nobody is named. */
export async function keepContributedOn(tx: Transaction, memberIds?: string[]): Promise<void> {
  const day = lastContributionDay(tx);
  await tx
    .update(members)
    .set({ contributedOn: day })
    .where(and(memberIds && isAmong(members.id, memberIds), sql`${members.contributedOn} <> ${day}`))
    .returning({ id: members.id });
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
