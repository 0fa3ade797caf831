import { normalizeWords } from "../files/text";
import type { RowDecision } from "../kinds/kind";
import type { Question } from "../problem";

/** The open question whose answer may bring in a row that was refused; undefined where no answer helps. */
export function questionOfRow(
  { row, outcome, column, reason }: Pick<RowDecision, "row" | "outcome" | "column" | "reason">,
  questions: Question[],
): Question | undefined {
  if (outcome !== "refused") return undefined;
  const said = normalizeWords(reason ?? "");
  return questions.find((question) => {
    if (question.rows) return question.rows.includes(row);
    const isNamed = question.word === undefined || said.includes(normalizeWords(question.word));
    return question.column === column && isNamed;
  });
}
