import { isManager, type Viewer } from "@/lib/core/viewer";
import { countByAttention } from "@/lib/triage/count";
import { keptTotals } from "./program/cached-counts";
import { monthSeries, typeSeries } from "./program/chart-series";
import { coverageMatrix } from "./program/coverage-matrix";
import { programFigures } from "./program/figures";
import { keptScope } from "./program/kept-scope";
import { limitedCountries, reportScope } from "./program/scope";
import { shareOfTop } from "./program/top-contributors";
import "server-only";

export type Headlines = NonNullable<Awaited<ReturnType<typeof reportHeadlines>>>;

/**
 * What the list of reports says of each question today: its figure, what it was before, and what its small picture is drawn from; all from
 * counts that are kept. Null for whoever manages nothing.
 */
export async function reportHeadlines(viewer: Viewer) {
  if (!isManager(viewer)) return null;
  const scope = await reportScope(viewer, {});
  const kept = await keptScope(scope);
  const totals = await keptTotals(scope, kept);
  const figures = programFigures({ scope, ...totals });
  const figure = (key: (typeof figures)[number]["key"]) => figures.find((one) => one.key === key);
  const activities = figure("activities");
  const top = await kept.topOf(scope.period);
  const earlier = await kept.topOf(scope.before);
  return {
    limitedTo: limitedCountries(scope),
    period: scope.period,
    beforeName: scope.before.name,
    activities,
    starved: figure("starved_cells"),
    contributed: figure("members_contributed"),
    reach: figure("reach"),
    median: figure("median_days_to_review"),
    matrix: coverageMatrix({ scope, ...totals }),
    months: monthSeries({ scope, activities: totals.activities }),
    types: typeSeries({ scope, activities: totals.activities }),
    share: { now: shareOfTop(top, activities?.value ?? 0), before: shareOfTop(earlier, activities?.before ?? 0) },
    top: top.map(({ count }) => count),
    reviewDays: totals.reviewDays,
    /** Terms that are served today, by what they need. */
    standing: await countByAttention(viewer, {}),
  };
}
