import { cleanText, normalizeWords } from "../files/text";
import type { Question } from "../problem";
import { type AmbiguousSeparator, ambiguousSeparators } from "../schema";
import {
  isNobodyInParticular,
  isWholeName,
  longestListOfNames,
  type SeparatorMeanings,
  splitAtSeparator,
  splitAtStrongSeparators,
} from "./people";

/** Pieces that a sign would cut into whole names only, and into some. */
type SeenSeparator = { sure: string[][]; unsure: number; example: string };
const mostNames = 20_000;

/**
 * Collects what a column of people says about the signs in it. Between whole names "&", "and" and "/" stand between people; a comma
 * does where each of them also stands alone, since what follows a name may be where its bearer works. What is unsure is asked, and
 * one name until then.
 */
export function separatorInference(column: string) {
  const alone = new Set<string>();
  const seen = new Map<AmbiguousSeparator, SeenSeparator>();
  return {
    see(cell: string) {
      for (const piece of splitAtStrongSeparators(cell).map(cleanText)) {
        if (piece.length > longestListOfNames) continue;
        const cut = ambiguousSeparators
          .map((sign) => ({ sign, parts: splitAtSeparator(piece, sign) }))
          .filter(({ parts }) => parts.length > 1);
        if (cut.length === 0 && piece && alone.size < mostNames) alone.add(normalizeWords(piece));
        for (const { sign, parts } of cut) countNames(seen, sign, { piece, parts });
      }
    },
    /** `said` is what somebody answered for this column. */
    verdict(said: Partial<Record<AmbiguousSeparator, "several" | "one">> = {}): {
      signs: SeparatorMeanings;
      questions: Question[];
    } {
      const signs: SeparatorMeanings = {};
      const questions: Question[] = [];
      for (const [sign, { sure, unsure, example }] of seen) {
        if (said[sign] === "several") signs[sign] = "several";
        if (said[sign]) continue;
        if (sure.length > 0) signs[sign] = sign === "," ? alone : "names";
        const doubted =
          sign === "," ? sure.filter((parts) => !parts.every((part) => alone.has(normalizeWords(part)))) : [];
        const rows = unsure + doubted.length;
        if (rows > 0)
          questions.push(separatorQuestion(column, sign, { rows, example: doubted[0]?.join(", ") ?? example }));
      }
      return { signs, questions };
    },
  };
}

function countNames(
  seen: Map<AmbiguousSeparator, SeenSeparator>,
  sign: AmbiguousSeparator,
  { piece, parts }: { piece: string; parts: string[] },
): void {
  if (parts.some(isNobodyInParticular)) return;
  const whole = parts.filter(isWholeName).length;
  // Of "Ana / Luis" it is asked. "Chu" in "Hua-Rong, Chu" and "Young" in "Ernst & Young" are no names by themselves: nothing speaks for two people.
  if (whole === 0 && sign !== "/") return;
  const found = seen.get(sign) ?? { sure: [], unsure: 0, example: piece };
  seen.set(sign, found);
  if (whole === parts.length) {
    if (found.sure.length < mostNames) found.sure.push(parts);
    return;
  }
  if (found.unsure === 0) found.example = piece;
  found.unsure++;
}

function separatorQuestion(
  column: string,
  sign: AmbiguousSeparator,
  { rows, example }: { rows: number; example: string },
): Question {
  return {
    column,
    word: sign,
    asks: `Does "${sign}" separate several people in "${column}"?`,
    note: `As in "${example.slice(0, 80)}" (${rows} ${rows === 1 ? "row" : "rows"}).`,
    choices: ["several", "one"],
    answer: "people",
    isBlocking: false,
  };
}
