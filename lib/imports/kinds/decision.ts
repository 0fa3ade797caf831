import { Refusal } from "@/lib/core/errors";
import type { RowReading } from "../infer/cells";
import type { InspectedFile } from "../infer/inspected-file";
import type { Problem } from "../problem";
import type { RowDecision } from "./kind";
import { refusalInFileWords } from "./refusal-words";

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

/** What becomes of a row that has a draft; where a command would refuse it, the refusal in the words of the file. */
export function decisionOrRefusal<Work>(
  reading: RowReading<unknown>,
  { file, what }: { file: InspectedFile; what: string },
  decide: () => RowDecision<Work>,
): RowDecision<Work> {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refusedDecision(reading, what, refusalInFileWords(file, error.fields, error.message));
  }
}
