import "server-only";
import { and, asc, desc, eq, gt, inArray, lte, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, contributions, members, terms } from "@/db/schema";
import { type TermState, termStates } from "@/db/words";
import { addDays } from "../../clock";
import { activeOn, contributed, heldBy, rankOf, standings } from "./people";
import type { Scope } from "./scope";

export const shows = ["contributed", "none", "quiet", ...termStates] as const;
export type Show = (typeof shows)[number];

/**
 * Members of the programs asked about: who contributed in the period, who holds an active term and has nothing counted, who
 * has been quiet, or who stands in a state. The longest quiet first, contributors by how much.
 */
export async function membersShown(scope: Scope, show: Show | undefined, most: number) {
  const each = everyone(scope, show);
  const rows = await db
    .select({ ...columnsOf(each), total: sql<number>`count(*) over ()`.mapWith(Number) })
    .from(each)
    .where(shownBy(each, show))
    .orderBy(show === "contributed" ? desc(each.counted) : asc(each.quietSince), asc(each.name), asc(each.id))
    .limit(most);
  return { count: rows[0]?.total ?? 0, rows };
}

/** How many members `membersShown` would show in all. */
export async function membersCounted(scope: Scope, show: Show | undefined): Promise<number> {
  const each = everyone(scope, show);
  const [row] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(each)
    .where(shownBy(each, show));
  return row?.count ?? 0;
}

function columnsOf(each: ReturnType<typeof everyone>) {
  const { id, slug, name, country, programKey, rank, endsOn, lastOn, quietSince, counted } = each;
  return { id, slug, name, country, programKey, rank, endsOn, lastOn, quietSince, counted };
}

function everyone(scope: Scope, show: Show | undefined) {
  const onlyActive = show === "none" || show === "quiet" ? activeOn(scope.today) : undefined;
  const lastOn = latest();
  return db
    .select({
      id: members.id,
      slug: members.slug,
      name: members.name,
      country: members.country,
      programKey: sql<string>`min(${terms.programKey})`.as("program_key"),
      rank: sql<number>`min(${rankOf(scope.today)})`.mapWith(Number).as("rank"),
      endsOn: sql<string | null>`max(${terms.endsOn})`.as("ends_on"),
      lastOn: sql<string | null>`${lastOn}`.as("last_on"),
      quietSince: sql<string>`coalesce(${lastOn}, min(${terms.startsOn}))`.as("quiet_since"),
      quietBefore: sql<string>`max(${quietBefore(scope)})`.as("quiet_before"),
      counted: sql<number>`${countedOf(scope)}`.mapWith(Number).as("counted"),
    })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(and(heldBy(scope), onlyActive))
    .groupBy(members.id, members.slug, members.name, members.country)
    .as("each_member");
}

/** The day of the last thing done under any term of theirs, reviewed or not. */
function latest() {
  return db
    .select({ day: contributions.startsOn })
    .from(contributions)
    .innerJoin(activities, eq(activities.id, contributions.activityId))
    .where(
      and(eq(contributions.memberId, members.id), inArray(activities.state, ["submitted", "confirmed", "returned"])),
    )
    .orderBy(desc(contributions.startsOn))
    .limit(1);
}

/** The last day that is long enough ago for the term's program; the shortest of a member's programs decides. */
function quietBefore({ quietDays, today }: Scope): SQL {
  const cases = Object.entries(quietDays).map(
    ([key, days]) => sql`when ${terms.programKey} = ${key} then ${addDays(today, -days)}`,
  );
  return cases.length > 0 ? sql`case ${sql.join(cases, sql` `)} end` : sql`null`;
}

/** A member's own counted activities in the programs asked about. */
function countedOf(scope: Scope) {
  return db
    .select({ count: sql`count(distinct ${contributions.activityId})` })
    .from(contributions)
    .innerJoin(activities, eq(activities.id, contributions.activityId))
    .innerJoin(terms, eq(terms.id, contributions.termId))
    .where(and(eq(contributions.memberId, members.id), contributed(scope, scope.period), heldBy(scope)));
}

function shownBy(each: ReturnType<typeof everyone>, show: Show | undefined): SQL | undefined {
  if (!show) return undefined;
  if (show === "contributed") return gt(each.counted, 0);
  if (show === "none") return eq(each.counted, 0);
  if (show === "quiet") return lte(each.quietSince, each.quietBefore);
  return eq(each.rank, standings.indexOf(show));
}

/** The term's state that a row's rank stands for. */
export function standingOf(row: { rank: number }): TermState {
  return standings[row.rank] ?? "ended";
}
