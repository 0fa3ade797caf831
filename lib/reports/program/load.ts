import { now } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { answerCache, yieldAfter } from "../cache";
import { cachedCounts } from "./cached-counts";
import { countMembersWithNothing, reportMembers } from "./member-list";
import type { ProgramFilter } from "./schema";
import { type ReportScope, reportScope } from "./scope";
import "server-only";

export type ProgramReportData = Awaited<ReturnType<typeof loadProgramReport>>;

const countsCache = answerCache<ProgramReportCounts>();

/** All numbers of the program report, for the period and for the one compared with. Refuses whoever manages nothing. */
export async function loadProgramReport(viewer: Viewer, filter: ProgramFilter) {
  const scope = await reportScope(viewer, filter);
  const { reach, filter: asked, today, period, quietDays } = scope;
  const whose = viewer.isAdministrator ? null : viewer.memberId;
  const counts = await countsCache(JSON.stringify([whose, reach, asked, today, period, quietDays]), () =>
    countProgramReport(scope),
  );
  return {
    scope,
    period: { from: scope.period.from, to: scope.period.to },
    asOf: now().toISOString(),
    ...counts,
  };
}

type ProgramReportCounts = Awaited<ReturnType<typeof countProgramReport>>;

async function countProgramReport(scope: ReportScope) {
  const { counts, holders, standings, countries, specialties, choices } = await cachedCounts(scope);
  const { now, before } = counts;
  return {
    activities: { now: now.activities, before: before.activities },
    reach: { now: now.reach, before: before.reach },
    median: { now: now.medianDays, before: before.medianDays },
    members: { contributed: { now: now.contributors, before: before.contributors }, held: holders, standings },
    countries,
    specialties: specialties.slice(0, 12),
    cells: { now: now.cells, before: before.cells },
    goalTotals: now.goalTotals,
    principleTotals: now.principleTotals,
    quiet: await yieldAfter(reportMembers(scope, "quiet", 5)),
    choices,
    nothing: await yieldAfter(countMembersWithNothing(scope)),
  };
}
