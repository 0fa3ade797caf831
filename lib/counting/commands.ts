import "server-only";
import { and, eq, gte, inArray, isNotNull, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { Reader, Transaction } from "@/db/client";
import {
  activities,
  activityFigures,
  activityPrograms,
  contributions,
  credits,
  goals,
  tags,
  termHolds,
  terms,
} from "@/db/schema";
import { reachOf } from "../activities/rules";

const slice = 400;

/**
 * Keeps what is derived from an activity, its reach and its programs, in the transaction that changed it. Called with the
 * activities whose day, numbers, credits or tags changed; `verify` compares everything with a recount of all.
 */
export async function recount(tx: Transaction, activityIds: readonly string[]): Promise<void> {
  for (let from = 0; from < activityIds.length; from += slice)
    await recountSlice(tx, activityIds.slice(from, from + slice));
}

/** After a member's terms changed: all that they are credited on. */
export async function recountOfMember(tx: Transaction, memberId: string): Promise<void> {
  const rows = await tx.select({ id: credits.activityId }).from(credits).where(eq(credits.memberId, memberId));
  await recount(
    tx,
    rows.map((row) => row.id),
  );
}

/** What `recount` would write: for each activity its reach and its programs. */
export async function counted(tx: Reader, ids: string[]) {
  const [rows, figures, eligible, tagged] = [
    await tx
      .select({ id: activities.id, startsOn: activities.startsOn, reach: activities.reach })
      .from(activities)
      .where(inArray(activities.id, ids)),
    await tx.select().from(activityFigures).where(inArray(activityFigures.activityId, ids)),
    await termsHeld(tx, ids),
    await tx
      .selectDistinct({ id: tags.activityId, programKey: goals.programKey })
      .from(tags)
      .innerJoin(goals, eq(goals.key, tags.goalKey))
      .where(and(inArray(tags.activityId, ids), isNull(tags.removedAt))),
  ];
  const goalOf = new Set(tagged.map((tag) => `${tag.id} ${tag.programKey}`));
  return rows.map((row) => ({
    ...row,
    counted: reachOf(figures.filter((figure) => figure.activityId === row.id)),
    contributions: eligible
      .filter((held) => held.id === row.id)
      .map(({ id, ...held }) => ({
        activityId: id,
        ...held,
        startsOn: row.startsOn,
        counts: goalOf.has(`${id} ${held.programKey}`),
      })),
  }));
}

async function recountSlice(tx: Transaction, ids: string[]): Promise<void> {
  const facts = await counted(tx, ids);
  await tx
    .delete(activityPrograms)
    .where(inArray(activityPrograms.activityId, ids))
    .returning({ id: activityPrograms.activityId });
  await tx.delete(contributions).where(inArray(contributions.activityId, ids)).returning({ id: contributions.termId });
  const held = facts.flatMap((fact) => fact.contributions);
  const programs = programsOf(held);
  for (let from = 0; from < programs.length; from += slice)
    await tx.insert(activityPrograms).values(programs.slice(from, from + slice));
  for (let from = 0; from < held.length; from += slice)
    await tx.insert(contributions).values(held.slice(from, from + slice));
  for (const fact of facts) {
    if (fact.reach !== fact.counted)
      await tx
        .update(activities)
        .set({ reach: fact.counted })
        .where(eq(activities.id, fact.id))
        .returning({ id: activities.id });
  }
}

/** Each program of an activity once, whoever of the credited members stands for it. */
export function programsOf(held: readonly (typeof contributions.$inferSelect)[]) {
  const once = new Map<string, typeof activityPrograms.$inferSelect>();
  for (const { activityId, programKey, startsOn, counts } of held)
    once.set(`${activityId} ${programKey}`, { activityId, programKey, startsOn, counts });
  return [...once.values()];
}

/** Terms that a credited member, not having declined, held on the day, neither as an invitation nor on hold. */
async function termsHeld(tx: Reader, ids: string[]) {
  const firstDay = sql`case when ${terms.startsOn} > ${activities.startsOn} then ${terms.startsOn} else ${activities.startsOn} end`;
  return tx
    .selectDistinct({
      id: credits.activityId,
      programKey: terms.programKey,
      termId: terms.id,
      memberId: terms.memberId,
    })
    .from(credits)
    .innerJoin(activities, eq(activities.id, credits.activityId))
    .innerJoin(terms, eq(terms.memberId, credits.memberId))
    .leftJoin(
      termHolds,
      and(
        eq(termHolds.termId, terms.id),
        lte(termHolds.fromOn, firstDay),
        or(isNull(termHolds.toOn), gte(termHolds.toOn, firstDay)),
      ),
    )
    .where(
      and(
        inArray(credits.activityId, ids),
        isNotNull(credits.memberId),
        isNull(credits.declinedAt),
        ne(terms.state, "invited"),
        isNull(termHolds.id),
        lte(terms.startsOn, sql`coalesce(${activities.endsOn}, ${activities.startsOn})`),
        or(isNull(terms.endsOn), gte(terms.endsOn, activities.startsOn)),
      ),
    );
}
