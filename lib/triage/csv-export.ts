import type { CsvRow } from "@/lib/core/csv";
import type { Viewer } from "@/lib/core/viewer";
import { managedCountryNames } from "@/lib/countries/managed-names";
import { allTermsByAttention, type TriageRow } from "./list";
import { type LastAnswer, lastQuietAnswers } from "./quiet/last-answers";
import type { TriageFilter } from "./schema";
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
  "facts",
  "quiet_answer",
  "answered_on",
  "leave_until",
  "counted_for",
];

/**
 * Every term that the filter finds as lines of a spreadsheet, with what each member answered last who was asked how they are. The last cell names the
 * countries that a manager is limited to: whoever gets the file has to know that the others are not in it.
 */
export async function triageCsv(viewer: Viewer, filter: TriageFilter): Promise<CsvRow[]> {
  const rows = await allTermsByAttention(viewer, filter);
  const answers = await lastQuietAnswers(
    viewer,
    rows.map(({ memberId }) => memberId),
  );
  return rows.map((row) => [
    ...triageCsvLine(row, answers.get(`${row.memberId} ${row.programKey}`)),
    managedCountryNames(viewer, row.programKey),
  ]);
}

/** A term that somebody looks after as a line of a spreadsheet; what is not asked or not known is empty. */
function triageCsvLine(row: TriageRow, answer?: LastAnswer): CsvRow {
  const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
  return [
    ...[row.name, `/terms/${row.id}`, row.country, row.programKey, row.level, row.group ?? row.detail],
    ...[row.startsOn, row.endsOn, row.attention, row.reasons.map(({ code }) => code).join(" ")],
    ...[row.done, row.atLeast, row.waiting, row.evenPace, row.isComplete === null ? null : row.open],
    ...[row.lastOn, row.quietDays, sum(row.months.slice(12)), sum(row.months.slice(0, 12))],
    ...[factsOf(row), answer?.answer, answer?.answeredOn, answer?.leaveUntilOn],
  ];
}

function factsOf({ isFactEnded, isFactEnding, isFactMissing }: TriageRow): string {
  const news = [isFactEnded && "ended", isFactEnding && "ending", isFactMissing && "missing"];
  return news.filter(Boolean).join(" ");
}
