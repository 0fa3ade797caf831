import { now } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { cachedCounts } from "./cached-counts";
import type { ProgramFilter } from "./schema";
import { reportScope } from "./scope";
import "server-only";

export type ProgramReportData = Awaited<ReturnType<typeof loadProgramReport>>;

/** All numbers of the program report, for the period and for the one compared with. Refuses whoever manages nothing. */
export async function loadProgramReport(viewer: Viewer, filter: ProgramFilter) {
  const scope = await reportScope(viewer, filter);
  const { counts, holders, standings, countries, specialties, choices, quiet, withNothing } = await cachedCounts(scope);
  return {
    scope,
    period: { from: scope.period.from, to: scope.period.to },
    asOf: now().toISOString(),
    activities: { now: counts.now.activities, before: counts.before.activities },
    reach: { now: counts.now.reach, before: counts.before.reach },
    median: { now: counts.now.medianDays, before: counts.before.medianDays },
    members: {
      contributed: { now: counts.now.contributors, before: counts.before.contributors },
      held: holders,
      standings,
    },
    countries,
    specialties: specialties.slice(0, 12),
    cells: { now: counts.now.cells, before: counts.before.cells },
    goalTotals: counts.now.goalTotals,
    principleTotals: counts.now.principleTotals,
    quiet,
    choices,
    nothing: withNothing,
  };
}
