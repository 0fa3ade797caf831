import { now } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { cachedCounts } from "./cached-counts";
import type { ProgramFilter } from "./schema";
import { limitedCountries, reportScope } from "./scope";
import "server-only";

export type ProgramReportData = Awaited<ReturnType<typeof loadProgramReport>>;

/** All numbers of the program report, for the period and for the one compared with. Refuses whoever manages nothing. */
export async function loadProgramReport(viewer: Viewer, filter: ProgramFilter) {
  const scope = await reportScope(viewer, filter);
  const { totals, standings, countries, specialties, choices, quiet, withNothing } = await cachedCounts(scope);
  return {
    scope,
    period: { from: scope.period.from, to: scope.period.to },
    asOf: now().toISOString(),
    limitedTo: limitedCountries(scope),
    ...totals,
    members: { ...totals.members, standings },
    countries,
    specialties: specialties.slice(0, 12),
    quiet,
    choices,
    nothing: withNothing,
  };
}
