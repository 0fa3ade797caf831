import "server-only";
import type { ReportFigure } from "../../report";
import type { Loaded } from "./load";
import { isCounted, matrixOf } from "./matrix";
import { membersPath } from "./paths";
import { recordsPath } from "./scope";

/** The five numbers on top; each says what it was in the period compared with, its parts and what is not known. */
export function programFigures(loaded: Loaded): ReportFigure[] {
  const { scope, median, members } = loaded;
  const reach = loaded.reach.now;
  const now = totals(loaded, "now");
  const before = totals(loaded, "before");
  const matrix = matrixOf(loaded);
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
      href: recordsPath(scope),
    },
    {
      key: "members_contributed",
      value: members.contributed.now,
      unit: `of ${spell(members.held.now)}`,
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
      unknown: now.count > now.known ? `${spell(now.count - now.known)} of them have no number.` : undefined,
      href: recordsPath(scope, { reach: "known" }),
    },
    {
      key: "starved_cells",
      value: matrix.starved,
      unit: `of ${spell(matrix.pairs)}`,
      before: matrix.starvedBefore,
      changes: "amount",
      href: "#matrix",
    },
    {
      key: "median_days_to_review",
      value: rounded(median.now),
      before: rounded(median.before),
      changes: "amount",
      href: recordsPath(scope, { state: ["confirmed"] }),
    },
  ];
}

/** The period in one line: how many, how many of them confirmed, their reach and for how many it is known. */
export function totals(loaded: Loaded, when: "now" | "before") {
  const rows = loaded.activities[when];
  const counted = rows.filter((row) => isCounted(loaded.scope, row));
  const sum = (of: (row: (typeof rows)[number]) => number) => counted.reduce((total, row) => total + of(row), 0);
  return {
    count: sum((row) => row.count),
    confirmed: sum((row) => (row.state === "confirmed" ? row.count : 0)),
    reach: Object.values(loaded.reach[when]).reduce((all, part) => all + part, 0),
    known: sum((row) => row.known),
  };
}

export const spell = (value: number) => value.toLocaleString("en-GB");
const rounded = (days: number | null) => (days === null ? null : Math.round(days * 10) / 10);
