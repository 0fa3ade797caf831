import { and, asc, countDistinct, desc, eq, gt, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import { db } from "@/db/client";
import { searchText } from "@/db/fold";
import { activities, contributions, members, terms } from "@/db/schema";
import { begins } from "@/db/sql";
import { type TermState, termStates } from "@/db/words";
import { addDays } from "@/lib/core/clock";
import { countryOptions } from "@/lib/countries/names";
import { contributorIds } from "@/lib/metrics/count-contributors";
import { splitIntoMonths } from "@/lib/metrics/whole-months";
import { endsWithin, soonDays } from "@/lib/terms/ending-soon";
import { contributorScope, isSummarized } from "./period-counts";
import type { ReportScope } from "./scope";
import { activeTermsOn, countedContributions, termStateRank, termStateRanking, termsInScope } from "./term-holders";
import "server-only";

export const memberShows = ["contributed", "none", "quiet", "ending", ...termStates] as const;
export type MemberShow = (typeof memberShows)[number];

/**
 * Members of the programs asked about: who contributed in the period, who holds an active term and has nothing counted, who
 * has been quiet, or who stands in a state; with `q`, those whose name or country it begins. The longest quiet first, contributors by how much.
 */
export async function reportMembers(scope: ReportScope, asked: { show?: MemberShow; q?: string; most: number }) {
  const { show, q, most } = asked;
  const each = membersWithTerms(scope, show, q);
  const rows = await db
    .select({ ...memberColumns(each), total: sql<number>`count(*) over ()`.mapWith(Number) })
    .from(each)
    .where(isShown(each, show))
    .orderBy(...orderOf(each, show), asc(each.name), asc(each.id))
    .limit(most);
  return { count: rows[0]?.total ?? 0, rows: (await withCounted(scope, rows)).map(withFirstTerm) };
}

/** How many members hold an active term and have nothing counted. */
export async function countMembersWithNothing(scope: ReportScope): Promise<number> {
  if (!isSummarized(scope)) {
    const each = membersWithTerms(scope, "none");
    return db.$count(each, isShown(each, "none"));
  }
  const months = await splitIntoMonths(scope.viewer, scope.period);
  const contributors = contributorIds(scope.viewer, contributorScope(scope, scope.period), months);
  const [row] = await db
    .select({ count: countDistinct(terms.memberId) })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(and(termsInScope(scope), activeTermsOn(scope.today), sql`${terms.memberId} not in ${contributors}`));
  return row?.count ?? 0;
}

function memberColumns(each: ReturnType<typeof membersWithTerms>) {
  const { id, slug, name, country, firstTerm, rank, endsOn, lastOn, quietSince, counted } = each;
  return { id, slug, name, country, firstTerm, rank, endsOn, lastOn, quietSince, counted };
}

/** Where it is not what decides who is shown, what is counted of them is looked up for those who are. */
async function withCounted<Row extends { id: string; counted: number | null }>(scope: ReportScope, rows: Row[]) {
  const missing = rows.flatMap(({ id, counted }) => (counted === null ? id : []));
  const found = await inChunks(missing, (some) =>
    db
      .select({ id: members.id, counted: sql<number>`${countedActivitiesOf(scope)}`.mapWith(Number) })
      .from(members)
      .where(inArray(members.id, some)),
  );
  const counts = new Map(found.map(({ id, counted }) => [id, counted]));
  return rows.map((row) => ({ ...row, counted: row.counted ?? counts.get(row.id) ?? 0 }));
}

function withFirstTerm<Row extends { firstTerm: string }>({ firstTerm, ...row }: Row) {
  const [programKey = "", termId = ""] = firstTerm.split(" ");
  return { ...row, programKey, termId };
}

function membersWithTerms(scope: ReportScope, show: MemberShow | undefined, q?: string) {
  const lastOn = sql<string | null>`nullif(${members.contributedOn}, '')`;
  const counted = show === "none" || show === "contributed" ? countedActivitiesOf(scope) : sql`cast(null as bigint)`;
  return db
    .select({
      id: members.id,
      slug: members.slug,
      name: members.name,
      country: members.country,
      /** The first program that the member is shown for, and the term in it. */
      firstTerm: sql<string>`min(${terms.programKey} || ' ' || ${terms.id})`.as("first_term"),
      rank: sql<number>`min(${termStateRank(scope.today)})`.mapWith(Number).as("rank"),
      endsOn: sql<string | null>`max(${terms.endsOn})`.as("ends_on"),
      lastOn: lastOn.as("last_on"),
      quietSince: sql<string>`coalesce(${lastOn}, min(${terms.startsOn}))`.as("quiet_since"),
      quietBefore: sql<string>`max(${quietBefore(scope)})`.as("quiet_before"),
      counted: sql<number | null>`${counted}`.mapWith(Number).as("counted"),
    })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(and(termsInScope(scope), termsShown(scope, show), q ? isNamed(q) : undefined))
    .groupBy(members.id, members.slug, members.name, members.country, members.contributedOn)
    .as("each_member");
}

/** Every word begins one of the member's name or of the country that they live in. */
function isNamed(q: string): SQL | undefined {
  const known = countryOptions().map(({ value, label }) => ({ value, words: searchText(label).split(" ") }));
  return and(
    ...searchText(q)
      .split(" ")
      .map((word) => {
        const lands = known.filter(({ words }) => words.some((one) => one.startsWith(word))).map(({ value }) => value);
        return or(begins(members.nameFolded, word), inArray(members.country, lands));
      }),
  );
}

function termsShown({ today }: ReportScope, show: MemberShow | undefined): SQL | undefined {
  if (show === "none" || show === "quiet") return activeTermsOn(today);
  return show === "ending" ? endsWithin(soonDays, today) : undefined;
}

function orderOf({ counted, endsOn, quietSince }: ReturnType<typeof membersWithTerms>, show: MemberShow | undefined) {
  if (show === "contributed") return [desc(counted)];
  return show === "ending" ? [asc(endsOn)] : [asc(quietSince)];
}

/** The last day that is long enough ago for the term's program; the shortest of a member's programs decides. */
function quietBefore({ quietDays, today }: ReportScope): SQL {
  const cases = Object.entries(quietDays).map(
    ([key, days]) => sql`when ${terms.programKey} = ${key} then ${addDays(today, -days)}`,
  );
  return cases.length > 0 ? sql`case ${sql.join(cases, sql` `)} end` : sql`null`;
}

/** A member's own counted activities in the programs asked about. */
function countedActivitiesOf(scope: ReportScope) {
  return db
    .select({ count: sql`count(distinct ${contributions.activityId})` })
    .from(contributions)
    .innerJoin(activities, eq(activities.id, contributions.activityId))
    .innerJoin(terms, eq(terms.id, contributions.termId))
    .where(and(eq(contributions.memberId, members.id), countedContributions(scope, scope.period), termsInScope(scope)));
}

function isShown(each: ReturnType<typeof membersWithTerms>, show: MemberShow | undefined): SQL | undefined {
  if (!show || show === "ending") return undefined;
  if (show === "contributed") return gt(each.counted, 0);
  if (show === "none") return eq(each.counted, 0);
  if (show === "quiet") return lte(each.quietSince, each.quietBefore);
  return eq(each.rank, termStateRanking.indexOf(show));
}

/** The term's state that a row's rank stands for. */
export function termStateOfRank(row: { rank: number }): TermState {
  return termStateRanking[row.rank] ?? "ended";
}
