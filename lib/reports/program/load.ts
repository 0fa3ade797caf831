import "server-only";
import { now } from "../../clock";
import type { Viewer } from "../../viewer";
import { choicesOf } from "./controls";
import { activitiesByCountry, activitiesBySpecialty, medianDaysToReview, monthsAndTypes, reachByPart } from "./counts";
import { cellsOf, goalTotals, principleTotals } from "./coverage";
import { membersCounted, membersShown } from "./members";
import { contributorsIn, holdersIn, membersByStanding } from "./people";
import type { ProgramFilter } from "./schema";
import { type Scope, scopeOf } from "./scope";

export type Loaded = Awaited<ReturnType<typeof loadProgramReport>>;

/** All numbers of the program report, for the period and for the one compared with. Refuses whoever manages nothing. */
export async function loadProgramReport(viewer: Viewer, filter: ProgramFilter) {
  const scope = await scopeOf(viewer, filter);
  const { period, before } = scope;
  return {
    scope,
    period: { from: period.from, to: period.to },
    asOf: now().toISOString(),
    activities: { now: await monthsAndTypes(scope, period), before: await monthsAndTypes(scope, before) },
    reach: await reachByPart(scope),
    median: { now: await medianDaysToReview(scope, period), before: await medianDaysToReview(scope, before) },
    members: await memberCounts(scope),
    countries: await activitiesByCountry(scope),
    specialties: await activitiesBySpecialty(scope, 12),
    cells: { now: await cellsOf(scope, period), before: await cellsOf(scope, before) },
    goalTotals: await goalTotals(scope, period),
    principleTotals: await principleTotals(scope, period),
    quiet: { count: await membersCounted(scope, "quiet"), first: await membersShown(scope, "quiet", 5) },
    choices: await choicesOf(scope),
    nothing: await membersCounted(scope, "none"),
  };
}

async function memberCounts(scope: Scope) {
  return {
    contributed: { now: await contributorsIn(scope, scope.period), before: await contributorsIn(scope, scope.before) },
    held: { now: await holdersIn(scope, scope.period), before: await holdersIn(scope, scope.before) },
    standings: await membersByStanding(scope),
  };
}
