import { normalizeWords } from "../files/text";
import type { RowDecision } from "../kinds/kind";
import type { Question } from "../problem";

type Decided = Pick<RowDecision, "row" | "of" | "outcome" | "column" | "reason">;

/** What a reason quotes of a word at least. */
const longestQuote = 60;

/** Tells, row after row of a file, whether an answer to an open question may bring in a row that was refused. */
export function waitingRows(questions: Question[]): (decision: Decided) => boolean {
  const waiting = new Set<number>();
  return (decision) => {
    if (decision.outcome !== "refused") return false;
    const isWaiting = isAsked(decision, questions) || (decision.of !== undefined && waiting.has(decision.of));
    if (isWaiting) waiting.add(decision.row);
    return isWaiting;
  };
}

function isAsked({ row, column, reason }: Decided, questions: Question[]): boolean {
  const said = normalizeWords(reason ?? "");
  return questions.some((question) => {
    if (question.rows) return question.rows.includes(row);
    if (question.column !== column) return false;
    if (question.word === undefined) return true;
    const word = normalizeWords(question.word).slice(0, longestQuote);
    return word !== "" && said.includes(word);
  });
}
