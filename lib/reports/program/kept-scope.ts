import { answers, cached } from "@/lib/core/cached";
import type { PeriodRow } from "@/lib/metrics/read-summaries";
import type { ChangedState } from "@/lib/metrics/summary-rows";
import { type MonthVersions, monthVersions } from "@/lib/metrics/whole-months";
import { yieldAfter } from "../yield-after";
import { activitiesByCountry, activitiesBySpecialty } from "./activity-counts";
import type { ReportChoices } from "./controls";
import { filteredRows } from "./filtered-rows";
import { type GoalPeople, goalPeopleOfMonth } from "./goal-people";
import type { reportMembers } from "./member-list";
import { monthsInPeriod, monthWithinPeriod, type ReportPeriod } from "./period";
import { countContributorsIn, periodCounts } from "./period-counts";
import type { ReportScope } from "./scope";
import { holdersIn, type membersByTermState } from "./term-holders";
import { type TopContributors, topContributors } from "./top-contributors";
import "server-only";

type Counts = Awaited<ReturnType<typeof periodCounts>>;
type CountryCounts = Awaited<ReturnType<typeof activitiesByCountry>>;
type SpecialtyCounts = Awaited<ReturnType<typeof activitiesBySpecialty>>;

/**
 * What was counted stands while no term and nobody's country changes; that of activities while nothing of its months does, and of those
 * that the report counts while none of these does: what somebody logs waits for its review, and moves none of them.
 */
const counted = cached("people", async () => ({
  counts: answers<Counts>(),
  contributors: answers<number>(),
  rows: answers<PeriodRow[]>(500),
  holders: answers<number>(),
  standings: answers<Awaited<ReturnType<typeof membersByTermState>>>(),
  choices: answers<ReportChoices>(),
  countries: answers<CountryCounts>(1000),
  specialties: answers<SpecialtyCounts>(1000),
  withNothing: answers<number>(),
  top: answers<TopContributors>(),
  goalPeople: answers<GoalPeople>(500),
  quiet: answers<Awaited<ReturnType<typeof reportMembers>>>(),
}));

export type KeptScope = Awaited<ReturnType<typeof keptScope>>;

/**
 * The numbers of a scope by days, as every page that shows them keeps them: what was counted for one of them stands for the others. A
 * key holds who looks, the filter and the version of each month, so that after a change of one month only that is counted again.
 */
export async function keptScope(scope: ReportScope) {
  const known = await counted();
  const { period, before, viewer } = scope;
  const versions = await monthVersions(viewer, {
    from: [period.from, before.from].sort()[0] ?? period.from,
    to: [period.to, before.to].sort()[1] ?? period.to,
  });
  const whose = whoseCounts(scope);
  const keyWith = (of: MonthVersions[ChangedState], days: ReportPeriod) =>
    JSON.stringify([whose, days.from, days.to, monthsInPeriod(days).map((month) => of.get(month) ?? 0)]);
  const keyOf = (days: ReportPeriod) => keyWith(versions[""], days);
  const ofCounted = versions[scope.filter.include === "unreviewed" ? "" : "confirmed"];
  const keyOfCounted = (days: ReportPeriod) => keyWith(ofCounted, days);
  const rowsOfMonth = (month: ReportPeriod) => known.rows(keyOf(month), () => filteredRows(scope, month));
  return {
    known,
    whose,
    keyOfCounted,
    rowsOfMonth,
    months: monthsInPeriod(period).map((month) => monthWithinPeriod(month, period)),
    countsOf: (days: ReportPeriod) => known.counts(keyOf(days), () => periodCounts(scope, days, rowsOfMonth)),
    contributorsIn: (days: ReportPeriod) =>
      known.contributors(keyOfCounted(days), () => yieldAfter(countContributorsIn(scope, days))),
    holdersIn: (days: ReportPeriod) =>
      known.holders(JSON.stringify([whose, days.from, days.to]), () => yieldAfter(holdersIn(scope, days))),
    countriesOf: (month: ReportPeriod) =>
      known.countries(keyOfCounted(month), () => yieldAfter(activitiesByCountry(scope, month))),
    topOf: (days: ReportPeriod) => known.top(keyOfCounted(days), () => topContributors(scope, days)),
    goalPeopleOf: (month: ReportPeriod) =>
      known.goalPeople(keyOfCounted(month), () => yieldAfter(goalPeopleOfMonth(scope, month))),
    specialtiesOf: (month: ReportPeriod) =>
      known.specialties(keyOfCounted(month), () => yieldAfter(activitiesBySpecialty(scope, month))),
  };
}

/** Everything that the numbers depend on beside the days: who looks, and the filter. */
function whoseCounts({ viewer, reach, filter }: ReportScope) {
  const { from: _from, to: _to, compare: _compare, ...asked } = filter;
  return [viewer.isAdministrator ? null : [viewer.memberId, viewer.manages], reach, asked];
}
