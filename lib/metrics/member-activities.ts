import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import type { Reader, Transaction } from "@/db/client";
import { insertMany } from "@/db/insert-many";
import { activities, credits, memberActivities, members } from "@/db/schema";
import { isAmong } from "@/db/sql";
import { differingRows } from "@/lib/core/differing-rows";
import { keysInText } from "./keys-in-text";
import "server-only";

export type MemberActivity = typeof memberActivities.$inferSelect;

/** What `member_activities` is to hold of these activities, made in the database; of all without ids. */
export function memberActivitiesOf(tx: Reader, ids?: readonly string[]) {
  const texts = keysInText(tx);
  return tx
    .select({
      memberId: sql<string>`${credits.memberId}`.as("memberId"),
      startsOn: activities.startsOn,
      activityId: activities.id,
      state: activities.state,
      visibility: activities.visibility,
      part: credits.part,
      type: activities.type,
      eventId: activities.eventId,
      reach: activities.reach,
      figures: texts.figures.as("figures"),
      goals: texts.goals.as("goals"),
      principles: texts.principles.as("principles"),
      programs: texts.programs.as("programs"),
    })
    .from(credits)
    .innerJoin(activities, eq(activities.id, credits.activityId))
    .where(and(ids && isAmong(credits.activityId, ids), isNotNull(credits.memberId), isNull(credits.declinedAt)))
    .orderBy(credits.memberId, activities.startsOn, activities.id);
}

/** Writes what changed, and the totals of the members. */
export async function writeMemberActivities(
  tx: Transaction,
  { before, after }: { before: readonly MemberActivity[]; after: readonly MemberActivity[] },
): Promise<void> {
  const { gone, come } = differingRows(before, after, rowAsText);
  const goneIds = new Set(gone.map(({ activityId }) => activityId));
  if (goneIds.size > 0)
    await tx
      .delete(memberActivities)
      .where(isAmong(memberActivities.activityId, [...goneIds]))
      .returning({ id: memberActivities.activityId });
  const isNew = new Set(come);
  await insertMany(
    tx,
    memberActivities,
    after.filter((row) => goneIds.has(row.activityId) || isNew.has(row)),
  );
  const changed = [...gone, ...come].filter(({ state }) => state === "confirmed");
  await recountMemberTotals(tx, [...new Set(changed.map(({ memberId }) => memberId))]);
}

const counted = (which: "all" | "shared" | "public") => {
  const { state, visibility, startsOn } = memberActivities;
  const seen = { all: sql`1 = 1`, shared: sql`${visibility} <> 'private'`, public: sql`${visibility} = 'public'` }[
    which
  ];
  const is = sql`${state} = 'confirmed' and ${seen}`;
  return {
    count: sql<number>`coalesce(sum(case when ${is} then 1 else 0 end), 0)`.mapWith(Number),
    last: sql<string>`coalesce(max(case when ${is} then ${startsOn} end), '')`,
  };
};

/** What the columns of `members` are to hold: how many of each member's activities are confirmed, and the last day of one. */
export async function memberTotalsOf(tx: Reader, memberIds: string[]) {
  const [all, shared, open] = [counted("all"), counted("shared"), counted("public")];
  return inChunks(memberIds, (some) =>
    tx
      .select({
        id: members.id,
        activities: all.count,
        sharedActivities: shared.count,
        publicActivities: open.count,
        lastOn: all.last,
        lastSharedOn: shared.last,
        lastPublicOn: open.last,
      })
      .from(members)
      .leftJoin(memberActivities, eq(memberActivities.memberId, members.id))
      .where(inArray(members.id, some))
      .groupBy(members.id),
  );
}

async function recountMemberTotals(tx: Transaction, memberIds: string[]): Promise<void> {
  for (const { id, ...totals } of await memberTotalsOf(tx, memberIds))
    await tx.update(members).set(totals).where(eq(members.id, id)).returning({ id: members.id });
}

/** The totals of all members at once, for what fills a whole database. */
export async function rebuildMemberTotals(tx: Transaction): Promise<void> {
  const [all, shared, open] = [counted("all"), counted("shared"), counted("public")];
  const of = (value: unknown) =>
    sql`(select ${value} from ${memberActivities} where ${memberActivities.memberId} = ${members.id})`;
  await tx.update(members).set({
    activities: of(all.count),
    sharedActivities: of(shared.count),
    publicActivities: of(open.count),
    lastOn: of(all.last),
    lastSharedOn: of(shared.last),
    lastPublicOn: of(open.last),
  });
}

/** One row as text, to be compared: the database orders keys by its own alphabet. */
export function rowAsText({ figures, goals, principles, programs, ...row }: MemberActivity): string {
  const sorted = [figures, goals, principles, programs].map((keys) => keys.split(" ").sort().join(" "));
  return JSON.stringify([
    ...[row.memberId, row.startsOn, row.activityId, row.state, row.visibility, row.part, row.type],
    ...[row.eventId, row.reach, ...sorted],
  ]);
}
