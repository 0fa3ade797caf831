import { now } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { answerCache, yieldAfter } from "../cache";
import { activitiesByCountry, activitiesBySpecialty } from "./activity-counts";
import { reportChoices } from "./controls";
import { countReportMembers, reportMembers } from "./member-list";
import type { ReportPeriod } from "./period";
import { recordCounts } from "./record-counts";
import type { ProgramFilter } from "./schema";
import { type ReportScope, reportScope } from "./scope";
import { isSummarized, summaryCounts } from "./summary-counts";
import { holdersIn, membersByTermState } from "./term-holders";
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
  const counts = isSummarized(scope) ? summaryCounts : recordCounts;
  const [now, before] = [await counts(scope, scope.period), await counts(scope, scope.before)];
  return {
    activities: { now: now.activities, before: before.activities },
    reach: { now: now.reach, before: before.reach },
    median: { now: now.medianDays, before: before.medianDays },
    members: {
      contributed: { now: now.contributors, before: before.contributors },
      held: await inBothPeriods(scope, holdersIn),
      standings: await yieldAfter(membersByTermState(scope)),
    },
    countries: await yieldAfter(activitiesByCountry(scope)),
    specialties: await yieldAfter(activitiesBySpecialty(scope, 12)),
    cells: { now: now.cells, before: before.cells },
    goalTotals: now.goalTotals,
    principleTotals: now.principleTotals,
    quiet: await yieldAfter(reportMembers(scope, "quiet", 5)),
    choices: await yieldAfter(reportChoices(scope)),
    nothing: await yieldAfter(countReportMembers(scope, "none")),
  };
}

async function inBothPeriods<Value>(
  scope: ReportScope,
  count: (scope: ReportScope, period: ReportPeriod) => Promise<Value>,
) {
  return { now: await yieldAfter(count(scope, scope.period)), before: await yieldAfter(count(scope, scope.before)) };
}
