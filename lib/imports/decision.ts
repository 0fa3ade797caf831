import { dayInWords } from "@/lib/core/clock";
import type { RowReading } from "./infer/cells";
import type { RowDecision } from "./kinds/kind";
import type { Problem } from "./problem";

/** The day, the place and the people of a row, for the reader of a preview. */
export function summaryOf(said: { day: string; clock?: string | null; city: string | null; people: string[] }): string {
  const named =
    said.people.slice(0, 5).join(", ") + (said.people.length > 5 ? ` and ${said.people.length - 5} more` : "");
  return [dayInWords(said.day), said.clock, said.city, named].filter(Boolean).join(" · ");
}

export function refusedDecision(
  reading: RowReading<unknown>,
  what: string,
  problem?: Omit<Problem, "row">,
): RowDecision<never> {
  const { column, reason } = problem ?? reading.refused[0] ?? { column: null, reason: "The row cannot be read." };
  return {
    row: reading.row,
    what: what || (reading.what ?? ""),
    outcome: "refused",
    column,
    reason,
    warnings: reading.warnings,
    work: [],
  };
}
