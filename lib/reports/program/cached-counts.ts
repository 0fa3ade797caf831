import { dataVersion } from "@/db/client";
import { answers, cached } from "@/lib/core/cached";
import type { PeriodRow } from "@/lib/metrics/read-summaries";
import { monthVersions } from "@/lib/metrics/whole-months";
import { yieldAfter } from "../yield-after";
import { activitiesByCountry, activitiesBySpecialty } from "./activity-counts";
import { type ReportChoices, reportChoices } from "./controls";
import { filteredRows } from "./filtered-rows";
import { countMembersWithNothing, reportMembers } from "./member-list";
import { monthsInPeriod, monthWithinPeriod, type ReportPeriod } from "./period";
import { periodCounts } from "./period-counts";
import type { ReportScope } from "./scope";
import { holdersIn, membersByTermState } from "./term-holders";
import "server-only";

type Counts = Awaited<ReturnType<typeof periodCounts>>;
type CountryCounts = Awaited<ReturnType<typeof activitiesByCountry>>;
type SpecialtyCounts = Awaited<ReturnType<typeof activitiesBySpecialty>>;

/** What was counted stands while no term and nobody's country changes; that of activities while nothing of its months does. */
const counted = cached("people", async () => ({
  counts: answers<Counts>(),
  rows: answers<PeriodRow[]>(500),
  holders: answers<number>(),
  standings: answers<Awaited<ReturnType<typeof membersByTermState>>>(),
  choices: answers<ReportChoices>(),
  countries: answers<CountryCounts>(1000),
  specialties: answers<SpecialtyCounts>(1000),
  withNothing: answers<number>(),
}));

/** Who is quiet depends on the name and the last day of everybody, so it stands until anything changes. */
const quietMembers = answers<Awaited<ReturnType<typeof reportMembers>>>();

/** The numbers of the report that are kept: after a change of one month only that is counted again. */
export async function cachedCounts(scope: ReportScope) {
  const known = await counted();
  const { period, before, viewer } = scope;
  const versions = await monthVersions(viewer, {
    from: [period.from, before.from].sort()[0] ?? period.from,
    to: [period.to, before.to].sort()[1] ?? period.to,
  });
  const whose = whoseCounts(scope);
  const keyOf = (days: ReportPeriod) =>
    JSON.stringify([whose, days.from, days.to, monthsInPeriod(days).map((month) => versions.get(month) ?? 0)]);
  const countsOf = (days: ReportPeriod) => known.counts(keyOf(days), () => periodCounts(scope, days, rowsOfMonth));
  const rowsOfMonth = (month: ReportPeriod) => known.rows(keyOf(month), () => filteredRows(scope, month));
  const holders = (days: ReportPeriod) =>
    known.holders(JSON.stringify([whose, days.from, days.to]), () => yieldAfter(holdersIn(scope, days)));
  const now = await countsOf(period);
  const months = monthsInPeriod(period).map((month) => monthWithinPeriod(month, period));
  const countries: CountryCounts = [];
  const specialties: SpecialtyCounts = [];
  for (const month of months) {
    const key = keyOf(month);
    countries.push(...(await known.countries(key, () => yieldAfter(activitiesByCountry(scope, month)))));
    specialties.push(...(await known.specialties(key, () => yieldAfter(activitiesBySpecialty(scope, month)))));
  }
  const today = JSON.stringify([whose, scope.today]);
  const quiet = JSON.stringify([await dataVersion(), whose, scope.today, scope.quietDays]);
  return {
    counts: { now, before: await countsOf(before) },
    holders: { now: await holders(period), before: await holders(before) },
    standings: await known.standings(today, () => yieldAfter(membersByTermState(scope))),
    choices: await known.choices(today, () => yieldAfter(reportChoices(scope))),
    withNothing: await known.withNothing(keyOf(period) + scope.today, () => yieldAfter(countMembersWithNothing(scope))),
    quiet: await quietMembers(quiet, () => yieldAfter(reportMembers(scope, "quiet", 5))),
    countries: mostFirst(countries, ({ country, asWritten }) => `${country ?? ""} ${asWritten ?? ""}`),
    specialties: mostFirst(specialties, ({ detail }) => detail ?? ""),
  };
}

/** Everything that the numbers depend on beside the days: who looks, and the filter. */
function whoseCounts({ viewer, reach, filter }: ReportScope) {
  const { from: _from, to: _to, compare: _compare, ...asked } = filter;
  return [viewer.isAdministrator ? null : [viewer.memberId, viewer.manages], reach, asked];
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
