import type { CsvRow } from "@/lib/core/csv";
import type { TriageRow } from "./list";
import "server-only";

export const triageCsvColumns = [
  "name",
  "address",
  "country",
  "program",
  "level",
  "detail",
  "first_day",
  "last_day",
  "attention",
  "reasons",
  "counted",
  "asked",
  "waiting",
  "even_pace",
  "open_requirements",
  "last_contribution",
  "quiet_days",
  "confirmed_12_months",
  "confirmed_12_months_before",
];

/** A term that somebody looks after as a line of a spreadsheet; what is not asked or not known is empty. */
export function triageCsvLine(row: TriageRow): CsvRow {
  const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
  return [
    ...[row.name, `/terms/${row.id}`, row.country, row.programKey, row.level, row.group ?? row.detail],
    ...[row.startsOn, row.endsOn, row.attention, row.reasons.map(({ code }) => code).join(" ")],
    ...[row.done, row.atLeast, row.waiting, row.evenPace, row.isComplete === null ? null : row.open],
    ...[row.lastOn, row.quietDays, sum(row.months.slice(12)), sum(row.months.slice(0, 12))],
  ];
}
