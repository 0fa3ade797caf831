import "server-only";
import { now } from "../../clock";
import type { Viewer } from "../../viewer";
import { aside, shelf } from "../kept";
import { choicesOf } from "./controls";
import { activitiesByCountry, activitiesBySpecialty, medianDaysToReview, monthsAndTypes, reachByPart } from "./counts";
import { cellsOf, goalTotals, principleTotals } from "./coverage";
import { membersCounted, membersShown } from "./members";
import { contributorsIn, holdersIn, membersByStanding } from "./people";
import type { Period } from "./rules";
import type { ProgramFilter } from "./schema";
import { type Scope, scopeOf } from "./scope";

export type Loaded = Awaited<ReturnType<typeof loadProgramReport>>;

const kept = shelf<Counts>();

/** All numbers of the program report, for the period and for the one compared with. Refuses whoever manages nothing. */
export async function loadProgramReport(viewer: Viewer, filter: ProgramFilter) {
  const scope = await scopeOf(viewer, filter);
  const { reach, filter: asked, today, period, quietDays } = scope;
  const whose = viewer.isAdministrator ? null : viewer.memberId;
  const counts = await kept(JSON.stringify([whose, reach, asked, today, period, quietDays]), () => countsOf(scope));
  return {
    scope,
    period: { from: scope.period.from, to: scope.period.to },
    asOf: now().toISOString(),
    ...counts,
  };
}

type Counts = Awaited<ReturnType<typeof countsOf>>;

async function countsOf(scope: Scope) {
  const { period } = scope;
  return {
    activities: await inBoth(scope, monthsAndTypes),
    reach: await inBoth(scope, reachByPart),
    median: await inBoth(scope, medianDaysToReview),
    members: {
      contributed: await inBoth(scope, contributorsIn),
      held: await inBoth(scope, holdersIn),
      standings: await aside(membersByStanding(scope)),
    },
    countries: await aside(activitiesByCountry(scope)),
    specialties: await aside(activitiesBySpecialty(scope, 12)),
    cells: await inBoth(scope, cellsOf),
    goalTotals: await aside(goalTotals(scope, period)),
    principleTotals: await aside(principleTotals(scope, period)),
    quiet: await aside(membersShown(scope, "quiet", 5)),
    choices: await aside(choicesOf(scope)),
    nothing: await aside(membersCounted(scope, "none")),
  };
}

async function inBoth<Value>(scope: Scope, count: (scope: Scope, period: Period) => Promise<Value>) {
  return { now: await aside(count(scope, scope.period)), before: await aside(count(scope, scope.before)) };
}
