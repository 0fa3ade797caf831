import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { groups, members, programs, termStandings, terms } from "@/db/schema";
import type { Attention } from "@/db/words";
import { addDays, type Day, today } from "@/lib/core/clock";
import { memberDays } from "@/lib/core/member-days";
import { keyset, pageOf, readCursor } from "@/lib/core/paging";
import { preparedFor } from "@/lib/core/prepared-for";
import type { Viewer } from "@/lib/core/viewer";
import { memberNameMatches } from "@/lib/members/search";
import { managedBy, termManagedBy } from "@/lib/terms/policy";
import { type AttentionReason, urgencyFrom } from "./attention";
import { keepStandings } from "./keep-standings";
import type { TriageFilter } from "./schema";
import { hasTaskOf } from "./task-filter";
import "server-only";

export type TriageRow = Awaited<ReturnType<typeof listTermsByAttention>>["rows"][number];

/**
 * A page of the terms that the viewer manages and that are served today, the most urgent first and among those the longest quiet, unless
 * another order is asked for. Exact right after each change.
 */
export async function listTermsByAttention(
  viewer: Viewer,
  filter: TriageFilter,
  page: { after?: string | null; size?: number } = {},
) {
  await keepStandings(viewer);
  const size = page.size ?? 25;
  const after = readCursor(page.after);
  const shape = { filter, day: today(viewer.timeZone), isFurther: after !== null };
  const values = { most: size + 1, afterValue: after?.value ?? "", afterId: after?.id ?? "" };
  const { found } = await askPage(viewer, shape, values);
  const { rows, next } = pageOf(found, size, ({ id, value: at }) => ({ id, value: at }));
  return { rows: withDays(rows), next };
}

/** The first of each of these groups, all asked in one statement. */
export async function firstOfEachGroup(
  viewer: Viewer,
  filter: TriageFilter,
  { of, size }: { of: readonly Attention[]; size: number },
): Promise<Record<string, TriageRow[]>> {
  if (of.length === 0) return {};
  await keepStandings(viewer);
  const found = await askGroups(viewer, { filter, day: today(viewer.timeZone), of }, { most: size });
  return Object.fromEntries(Object.entries(found).map(([group, rows]) => [group, withDays(rows)]));
}

/** Each with the day where its member lives: all that is counted of the term is of this day. */
function withDays<Row extends { timeZone: string | null; reasons: unknown[] }>(rows: readonly Row[]) {
  const dayOf = memberDays();
  return rows.map(({ timeZone, reasons, ...row }) => ({
    ...row,
    reasons: reasons as AttentionReason[],
    today: dayOf(timeZone),
  }));
}

type Shape = { filter: TriageFilter; day: Day };
type Values = { most: number; afterValue: string; afterId: string };

const askPage = preparedFor((viewer: Viewer, shape: Shape & { isFurther: boolean }, slots: Values) => {
  const { value, isDown } = orderOf(shape.filter);
  const after = shape.isFurther ? { value: slots.afterValue, id: slots.afterId } : null;
  const { orderBy, rest } = keyset({ by: value, id: termStandings.termId, isDown }, after);
  return {
    found: rowsOf(value)
      .where(and(triageMatches(viewer, shape.filter, shape.day), rest))
      .orderBy(...orderBy)
      .limit(slots.most),
  };
});

const askGroups = preparedFor(
  (viewer: Viewer, shape: Shape & { of: readonly Attention[] }, { most }: { most: number }) => {
    const { value } = orderOf({});
    const firstOf = (group: Attention) =>
      rowsOf(value)
        .where(triageMatches(viewer, { ...shape.filter, attention: [group] }, shape.day))
        .orderBy(asc(value), asc(termStandings.termId))
        .limit(most);
    return Object.fromEntries(shape.of.map((group) => [group, firstOf(group)]));
  },
);

/** Every one of them, for an export; at most 10,000. */
export async function allTermsByAttention(viewer: Viewer, filter: TriageFilter): Promise<TriageRow[]> {
  return (await listTermsByAttention(viewer, filter, { size: 10_000 })).rows;
}

/** The levels of terms that the viewer manages, for a filter; to be asked together with something else. */
export function levelsQuestion(viewer: Viewer) {
  return db
    .selectDistinct({ level: terms.level })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(and(termManagedBy(viewer), gt(terms.level, "")))
    .orderBy(asc(terms.level))
    .limit(100);
}

function rowsOf(value: SQL<string>) {
  return db
    .select({
      id: terms.id,
      memberId: terms.memberId,
      name: members.name,
      country: members.country,
      timeZone: members.timeZone,
      programKey: terms.programKey,
      shortName: programs.shortName,
      color: programs.color,
      shape: programs.shape,
      group: groups.name,
      detail: terms.detail,
      level: terms.level,
      startsOn: terms.startsOn,
      endsOn: terms.endsOn,
      attention: termStandings.attention,
      reasons: termStandings.reasons,
      done: termStandings.done,
      waiting: termStandings.waiting,
      atLeast: termStandings.atLeast,
      evenPace: termStandings.evenPace,
      open: termStandings.open,
      isComplete: termStandings.isComplete,
      lastOn: termStandings.lastOn,
      quietDays: termStandings.quietDays,
      months: termStandings.months,
      isFactEnded: termStandings.isFactEnded,
      isFactEnding: termStandings.isFactEnding,
      isFactMissing: termStandings.isFactMissing,
      value,
    })
    .from(termStandings)
    .innerJoin(terms, eq(terms.id, termStandings.termId))
    .innerJoin(members, eq(members.id, terms.memberId))
    .innerJoin(programs, eq(programs.key, terms.programKey))
    .leftJoin(groups, eq(groups.id, terms.groupId));
}

/**
 * The terms that the filter names, among those that are served today and that the viewer manages. Only who is neither erased nor merged
 * is served by anybody.
 */
export function triageMatches(viewer: Viewer, filter: TriageFilter, day = today(viewer.timeZone)): SQL | undefined {
  const until = filter.ends && addDays(day, Number(filter.ends));
  return and(
    gt(termStandings.urgency, ""),
    managedBy(viewer, termStandings.programKey),
    filter.attention && attentionIs(filter.attention),
    filter.q ? isOfMemberNamed(viewer, filter.q) : undefined,
    filter.program && inArray(termStandings.programKey, filter.program),
    termLevelIs(filter.level),
    filter.country && inArray(termStandings.country, filter.country),
    until ? sql`${terms.endsOn} <= ${until}` : undefined,
    filter.behind && isBehind[filter.behind],
    filter.fact && or(...filter.fact.map((news) => eq(factColumns[news], true))),
    filter.task && hasTaskOf(viewer, filter.task),
  );
}

/** Who is named so is found once, not term by term. */
function isOfMemberNamed(viewer: Viewer, text: string): SQL {
  const named = memberNameMatches(viewer, text);
  return named ? inArray(terms.memberId, db.select({ id: members.id }).from(members).where(named)) : sql`1 = 0`;
}

const factColumns = {
  ended: termStandings.isFactEnded,
  ending: termStandings.isFactEnding,
  missing: termStandings.isFactMissing,
};

const isBehind = {
  yes: gt(termStandings.open, 0),
  no: and(eq(termStandings.open, 0), isNotNull(termStandings.isComplete)),
  nothing: and(eq(termStandings.open, 0), isNull(termStandings.isComplete)),
};

/** One of these levels, where any is named. */
export function termLevelIs(levels: readonly string[] | undefined): SQL | undefined {
  if (!levels) return undefined;
  const isNone = levels.includes(noLevel) ? or(isNull(terms.level), eq(terms.level, "")) : undefined;
  return or(inArray(terms.level, [...levels]), isNone);
}

/** What a filter says of terms without a level. */
export const noLevel = "none";

/** Each group is a stretch of the index, in the order of the list. */
function attentionIs(groups: readonly Attention[]): SQL | undefined {
  const stretches = groups.map((one) => {
    const first = urgencyFrom(one);
    return and(gte(termStandings.urgency, first), lt(termStandings.urgency, String(Number(first) + 1)));
  });
  return or(...stretches);
}

function orderOf({ sort = "urgency" }: TriageFilter): { value: SQL<string>; isDown: boolean } {
  const isDown = sort.startsWith("-");
  if (sort.endsWith("name")) return { value: sql<string>`${members.nameFolded}`, isDown };
  if (sort.endsWith("ends")) return { value: sql<string>`coalesce(${terms.endsOn}, '9999-12-31')`, isDown };
  if (sort.endsWith("last")) return { value: sql<string>`coalesce(${termStandings.lastOn}, '')`, isDown };
  return { value: sql<string>`${termStandings.urgency}`, isDown };
}
