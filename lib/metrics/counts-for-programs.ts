import { and, eq, gte, isNotNull, isNull, lte, ne, or, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { prepared } from "@/db/prepared";
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
import { isAmong } from "@/db/sql";
import { reachOf } from "./reach";
import "server-only";

/** What reach and programs are made of. */
const askFacts = prepared((_shape: null, { ids }: { ids: readonly string[] }) => ({
  rows: db
    .select({ id: activities.id, startsOn: activities.startsOn, reach: activities.reach })
    .from(activities)
    .where(isAmong(activities.id, ids)),
  figures: db.select().from(activityFigures).where(isAmong(activityFigures.activityId, ids)),
  eligible: termsHeldOnDay(ids),
  tagged: db
    .selectDistinct({ id: tags.activityId, programKey: goals.programKey })
    .from(tags)
    .innerJoin(goals, eq(goals.key, tags.goalKey))
    .where(and(isAmong(tags.activityId, ids), isNull(tags.removedAt))),
  programs: db.select().from(activityPrograms).where(isAmong(activityPrograms.activityId, ids)),
  shares: db.select().from(contributions).where(isAmong(contributions.activityId, ids)),
}));

/** What is kept of these activities' programs, and for each activity what is to be: its reach and its programs. */
export async function computeActivityMetrics(tx: Reader, ids: readonly string[]) {
  const { rows, figures, eligible, tagged, programs, shares } = await askFacts(tx, null, { ids });
  const figuresOf = groupedBy(figures, ({ activityId }) => activityId);
  const heldFor = groupedBy(eligible, ({ id }) => id);
  const goalOf = new Set(tagged.map((tag) => `${tag.id} ${tag.programKey}`));
  const facts = rows.map((row) => ({
    ...row,
    counted: reachOf(figuresOf.get(row.id) ?? []),
    contributions: (heldFor.get(row.id) ?? []).map(({ id, ...held }) => ({
      activityId: id,
      ...held,
      startsOn: row.startsOn,
      counts: goalOf.has(`${id} ${held.programKey}`),
    })),
  }));
  return { facts, kept: { programs, shares } };
}

function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** Each program of an activity once, whoever of the credited members stands for it. */
export function programsCountedFor(held: readonly (typeof contributions.$inferSelect)[]) {
  const once = new Map<string, typeof activityPrograms.$inferSelect>();
  for (const { activityId, programKey, startsOn, counts } of held)
    once.set(`${activityId} ${programKey}`, { activityId, programKey, startsOn, counts });
  return [...once.values()];
}

/** Terms that a credited member, not having declined, held on the day, neither as an invitation nor on hold. */
function termsHeldOnDay(ids: readonly string[]) {
  const firstDay = sql`case when ${terms.startsOn} > ${activities.startsOn} then ${terms.startsOn} else ${activities.startsOn} end`;
  return db
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
        isAmong(credits.activityId, ids),
        isNotNull(credits.memberId),
        isNull(credits.declinedAt),
        ne(terms.state, "invited"),
        isNull(termHolds.id),
        lte(terms.startsOn, sql`coalesce(${activities.endsOn}, ${activities.startsOn})`),
        or(isNull(terms.endsOn), gte(terms.endsOn, activities.startsOn)),
      ),
    );
}
