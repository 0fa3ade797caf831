import { yieldAfter } from "../cache";
import { activitiesByMonthAndType, medianDaysToReview, reachByPart } from "./activity-counts";
import { coverageCells, goalTotals, principleTotals } from "./coverage-counts";
import type { ReportPeriod } from "./period";
import type { ReportScope } from "./scope";
import { contributorsIn } from "./term-holders";
import "server-only";

/** The counts of a period from the records themselves: for every filter, and as slow as they are many. */
export async function recordCounts(scope: ReportScope, period: ReportPeriod) {
  return {
    activities: await yieldAfter(activitiesByMonthAndType(scope, period)),
    reach: await yieldAfter(reachByPart(scope, period)),
    medianDays: await yieldAfter(medianDaysToReview(scope, period)),
    contributors: await yieldAfter(contributorsIn(scope, period)),
    cells: await yieldAfter(coverageCells(scope, period)),
    goalTotals: await yieldAfter(goalTotals(scope, period)),
    principleTotals: await yieldAfter(principleTotals(scope, period)),
  };
}
