import { readCacheVersions } from "@/db/cache-versions";
import { yieldAfter } from "../yield-after";
import type { activitiesByCountry, activitiesBySpecialty } from "./activity-counts";
import { reportChoices } from "./controls";
import { type KeptScope, keptScope } from "./kept-scope";
import { countMembersWithNothing, reportMembers } from "./member-list";
import type { ReportScope } from "./scope";
import { membersByTermState } from "./term-holders";
import "server-only";

type CountryCounts = Awaited<ReturnType<typeof activitiesByCountry>>;
type SpecialtyCounts = Awaited<ReturnType<typeof activitiesBySpecialty>>;

/** The numbers of the report that are kept: after a change of one month only that is counted again. */
export async function cachedCounts(scope: ReportScope) {
  const kept = await keptScope(scope);
  const { known, whose, keyOfCounted } = kept;
  const countries: CountryCounts = [];
  const specialties: SpecialtyCounts = [];
  const totals = await keptTotals(scope, kept);
  for (const month of kept.months) {
    countries.push(...(await kept.countriesOf(month)));
    specialties.push(...(await kept.specialtiesOf(month)));
  }
  const today = JSON.stringify([whose, scope.today]);
  const whole = keyOfCounted(scope.period) + scope.today;
  return {
    totals,
    standings: await known.standings(today, () => yieldAfter(membersByTermState(scope))),
    choices: await known.choices(today, () => yieldAfter(reportChoices(scope))),
    withNothing: await known.withNothing(whole, () => yieldAfter(countMembersWithNothing(scope))),
    quiet: await longestQuiet(scope, kept),
    countries: mostFirst(countries, ({ country, asWritten }) => `${country ?? ""} ${asWritten ?? ""}`),
    specialties: mostFirst(specialties, ({ detail }) => detail ?? ""),
  };
}

/** What the figures on top and the matrix are made of, for the period and for the one compared with. */
export async function keptTotals({ period, before }: ReportScope, { countsOf, contributorsIn, holdersIn }: KeptScope) {
  const counts = { now: await countsOf(period), before: await countsOf(before) };
  return {
    activities: { now: counts.now.activities, before: counts.before.activities },
    reach: { now: counts.now.reach, before: counts.before.reach },
    median: { now: counts.now.medianDays, before: counts.before.medianDays },
    members: {
      contributed: { now: await contributorsIn(period), before: await contributorsIn(before) },
      held: { now: await holdersIn(period), before: await holdersIn(before) },
    },
    reviewDays: counts.now.reviewDays,
    cells: { now: counts.now.cells, before: counts.before.cells },
    goalTotals: counts.now.goalTotals,
    goalTotalsBefore: counts.before.goalTotals,
    principleTotals: counts.now.principleTotals,
  };
}

/**
 * How many members are quiet, and the five who are so for longest: it stands while nobody's last day changes, nor a name, which is one of
 * the things that a visitor may see.
 */
export async function longestQuiet(scope: ReportScope, { known, whose }: KeptScope) {
  const current = await readCacheVersions();
  const days = [current.get("contributed"), current.get("public")];
  const key = JSON.stringify([days, whose, scope.today, scope.quietDays]);
  return known.quiet(key, () => yieldAfter(reportMembers(scope, { show: "quiet", most: 5 })));
}

/** Rows of the same name added up, the greatest first. */
function mostFirst<Row extends { count: number }>(rows: readonly Row[], nameOf: (row: Row) => string): Row[] {
  const each = new Map<string, Row>();
  for (const row of rows) {
    const there = each.get(nameOf(row));
    each.set(nameOf(row), { ...row, count: row.count + (there?.count ?? 0) });
  }
  return [...each].sort(([one, a], [other, b]) => b.count - a.count || (one < other ? -1 : 1)).map(([, row]) => row);
}
