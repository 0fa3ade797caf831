import { now } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { answerCache, yieldAfter } from "../cache";
import {
  activitiesByCountry,
  activitiesByMonthAndType,
  activitiesBySpecialty,
  medianDaysToReview,
  reachByPart,
} from "./activity-counts";
import { reportChoices } from "./controls";
import { coverageCells, goalTotals, principleTotals } from "./coverage-counts";
import { countReportMembers, reportMembers } from "./member-list";
import type { ReportPeriod } from "./period";
import type { ProgramFilter } from "./schema";
import { type ReportScope, reportScope } from "./scope";
import { contributorsIn, holdersIn, membersByTermState } from "./term-holders";
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
  const { period } = scope;
  return {
    activities: await inBothPeriods(scope, activitiesByMonthAndType),
    reach: await inBothPeriods(scope, reachByPart),
    median: await inBothPeriods(scope, medianDaysToReview),
    members: {
      contributed: await inBothPeriods(scope, contributorsIn),
      held: await inBothPeriods(scope, holdersIn),
      standings: await yieldAfter(membersByTermState(scope)),
    },
    countries: await yieldAfter(activitiesByCountry(scope)),
    specialties: await yieldAfter(activitiesBySpecialty(scope, 12)),
    cells: await inBothPeriods(scope, coverageCells),
    goalTotals: await yieldAfter(goalTotals(scope, period)),
    principleTotals: await yieldAfter(principleTotals(scope, period)),
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
