import "server-only";
import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, credits, members, tags } from "@/db/schema";
import type { FigureKey } from "@/db/words";
import { reachNumbers } from "../activities/figures/queries";
import { totalOf } from "../activities/figures/rules";
import { matching } from "../activities/filters/queries";
import { withParts } from "../activities/queries";
import { reachKeys } from "../activities/rules";
import { catalogue } from "../catalogue/queries";
import type { Day } from "../clock";
import type { Viewer } from "../viewer";

/** Whose, by slug, from which day to which (without days all of it), and of which programs where not of any. */
export type Asked = { member: string; from?: Day; to?: Day; program?: string[] };

const counted = sql<number>`count(*)`.mapWith(Number);
const confirmedOf = sql<number>`sum(case when ${activities.state} = 'confirmed' then 1 else 0 end)`.mapWith(Number);

/**
 * Confirmed activities that a member is credited on, as far as the viewer may see them, their reach, and how many of a type that
 * asks for people, reads, views or plays have none of these known.
 */
export async function totalsOf(viewer: Viewer, asked: Asked) {
  const unknown = and(isNull(activities.reach), inArray(activities.type, await typesWithReach()));
  const [row] = await db
    .select({
      activities: counted,
      unknown: sql<number>`sum(case when ${unknown} then 1 else 0 end)`.mapWith(Number),
    })
    .from(activities)
    .where(confirmed(viewer, asked));
  const reach = totalOf(await reachNumbersOf(viewer, asked));
  return { activities: row?.activities ?? 0, reach, unknown: row?.unknown ?? 0 };
}

/** Keys of the activity types whose numbers make reach; for the others no reach is nothing unknown. */
async function typesWithReach(): Promise<string[]> {
  const { activityTypes } = await catalogue();
  return activityTypes.filter((type) => type.asks.some((key) => reachKeys.includes(key))).map((type) => type.key);
}

/** The numbers that reach is made of, summed over the same activities, an event's audience once; a key that nobody reported is not there. */
export async function reachNumbersOf(viewer: Viewer, asked: Asked): Promise<{ key: FigureKey; value: number }[]> {
  return reachNumbers(viewer, confirmed(viewer, asked));
}

/** For each principle how many activities show it, reviewed or waiting, and how many of these are confirmed. */
export async function principlesOf(viewer: Viewer, asked: Asked) {
  return tagged(tags.principleKey, viewer, asked);
}

/** The same for each goal. */
export async function goalsOf(viewer: Viewer, asked: Asked) {
  return tagged(tags.goalKey, viewer, asked);
}

/** Confirmed activities by type, most first. */
export async function typesOf(viewer: Viewer, asked: Asked) {
  return db
    .select({ key: activities.type, count: counted })
    .from(activities)
    .where(confirmed(viewer, asked))
    .groupBy(activities.type)
    .orderBy(desc(sql`count(*)`), asc(activities.type));
}

/** Confirmed activities by year, oldest first. */
export async function yearsOf(viewer: Viewer, asked: Asked) {
  const year = sql<string>`substr(${activities.startsOn}, 1, 4)`;
  return db
    .select({ year, count: counted })
    .from(activities)
    .where(confirmed(viewer, asked))
    .groupBy(year)
    .orderBy(year);
}

/** Confirmed activities by day, oldest first. */
export async function daysOf(viewer: Viewer, asked: Asked) {
  return db
    .select({ day: activities.startsOn, count: counted })
    .from(activities)
    .where(confirmed(viewer, asked))
    .groupBy(activities.startsOn)
    .orderBy(activities.startsOn);
}

/** How many other people, members or guests, spoke where this member organised or hosted. A guest is one name. */
export async function speakersHelpedBy(viewer: Viewer, asked: Asked): Promise<number> {
  const organised = db
    .select({ id: activities.id })
    .from(activities)
    .innerJoin(credits, eq(credits.activityId, activities.id))
    .innerJoin(members, eq(members.id, credits.memberId))
    .where(and(confirmed(viewer, asked), eq(members.slug, asked.member), inArray(credits.part, ["organiser", "host"])));
  const [row] = await db
    .select({ count: sql<number>`count(distinct coalesce(${credits.memberId}, ${credits.guestName}))`.mapWith(Number) })
    .from(credits)
    .leftJoin(members, eq(members.id, credits.memberId))
    .where(
      and(
        inArray(credits.activityId, organised),
        isNull(credits.declinedAt),
        eq(credits.part, "speaker"),
        or(isNull(members.slug), ne(members.slug, asked.member)),
      ),
    );
  return row?.count ?? 0;
}

/** The latest, or the most far-reaching, confirmed activities with their parts. */
export async function highlightsOf(viewer: Viewer, asked: Asked, by: "day" | "reach", most = 3) {
  const order =
    by === "day" ? [desc(activities.startsOn), desc(activities.id)] : [desc(activities.reach), desc(activities.id)];
  const rows = await db
    .select()
    .from(activities)
    .where(and(confirmed(viewer, asked), by === "reach" ? isNotNull(activities.reach) : undefined))
    .orderBy(...order)
    .limit(most);
  return withParts(rows);
}

/** What the viewer did last or is credited on, in whatever state but a draft, newest first. */
export async function recentCreditOf(viewer: Viewer, most = 5) {
  const rows = await db
    .select()
    .from(activities)
    .where(matching(viewer, { member: "me", state: ["submitted", "confirmed", "returned", "declined"] }))
    .orderBy(desc(activities.startsOn), desc(activities.id))
    .limit(most);
  return withParts(rows);
}

async function tagged(key: typeof tags.goalKey | typeof tags.principleKey, viewer: Viewer, asked: Asked) {
  const rows = await db
    .select({ key, count: counted, confirmed: confirmedOf })
    .from(tags)
    .innerJoin(activities, eq(activities.id, tags.activityId))
    .where(
      and(matching(viewer, { ...asked, state: ["confirmed", "submitted"] }), isNull(tags.removedAt), isNotNull(key)),
    )
    .groupBy(key)
    .orderBy(asc(key));
  return rows.flatMap((row) => (row.key ? [{ ...row, key: row.key }] : []));
}

function confirmed(viewer: Viewer, asked: Asked): SQL | undefined {
  return matching(viewer, { ...asked, state: ["confirmed"] });
}
