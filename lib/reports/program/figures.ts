import type { ReportFigure } from "@/lib/core/report";
import type { keptTotals } from "./cached-counts";
import { coverageMatrix, isStateCounted } from "./coverage-matrix";
import { membersPath } from "./paths";
import { countedActivitiesPath, type ReportScope } from "./scope";
import "server-only";

export type ReportTotals = { scope: ReportScope } & Awaited<ReturnType<typeof keptTotals>>;

/** The five numbers on top; each says what it was in the period compared with, its parts and what is not known. */
export function programFigures(loaded: ReportTotals): ReportFigure[] {
  const { scope, median, members } = loaded;
  const reach = loaded.reach.now;
  const now = activityTotals(loaded, "now");
  const before = activityTotals(loaded, "before");
  const matrix = coverageMatrix(loaded);
  const unreviewed = scope.filter.include === "unreviewed";
  return [
    {
      key: unreviewed ? "activities_unreviewed" : "activities",
      value: now.count,
      before: before.count,
      changes: "share",
      parts: unreviewed
        ? [
            { label: "confirmed", value: now.confirmed },
            { label: "waiting for review", value: now.count - now.confirmed },
          ]
        : undefined,
      href: countedActivitiesPath(scope),
    },
    {
      key: "members_contributed",
      value: members.contributed.now,
      unit: `of ${numberWithCommas(members.held.now)}`,
      before: members.contributed.before,
      changes: "share",
      href: membersPath(scope, "contributed"),
    },
    {
      key: "reach",
      value: now.known > 0 ? now.reach : null,
      before: before.known > 0 ? before.reach : null,
      changes: "share",
      parts: [
        { label: "in the room", value: reach.inTheRoom },
        { label: "online", value: reach.online },
        { label: "views", value: reach.views },
        { label: "reads", value: reach.reads },
        { label: "plays", value: reach.plays },
      ].filter((part) => part.value > 0),
      unknown: now.count > now.known ? `${numberWithCommas(now.count - now.known)} of them have no number.` : undefined,
      href: countedActivitiesPath(scope, { reach: "known" }),
    },
    {
      key: "starved_cells",
      value: matrix.starved,
      unit: `of ${numberWithCommas(matrix.pairs)}`,
      before: matrix.starvedBefore,
      changes: "amount",
      href: "#matrix",
    },
    {
      key: "median_days_to_review",
      value: roundedDays(median.now),
      before: roundedDays(median.before),
      changes: "amount",
      href: countedActivitiesPath(scope, { state: ["confirmed"] }),
    },
  ];
}

/** The period in one line: how many, how many of them confirmed, their reach and for how many it is known. */
function activityTotals(loaded: ReportTotals, when: "now" | "before") {
  const rows = loaded.activities[when];
  const counted = rows.filter((row) => isStateCounted(loaded.scope, row));
  const sum = (of: (row: (typeof rows)[number]) => number) => counted.reduce((total, row) => total + of(row), 0);
  return {
    count: sum((row) => row.count),
    confirmed: sum((row) => (row.state === "confirmed" ? row.count : 0)),
    reach: Object.values(loaded.reach[when]).reduce((all, part) => all + part, 0),
    known: sum((row) => row.known),
  };
}

export const numberWithCommas = (value: number) => value.toLocaleString("en-GB");
const roundedDays = (days: number | null) => (days === null ? null : Math.round(days * 10) / 10);
