import { type Question, type WeakSign, weakSigns } from "../../schema";
import { cleaned, folded } from "../../texts/rules";
import { cutAt, isNobody, isWholeName, longestName, piecesOf, type Signs } from "../rules";

/** Pieces that a sign would cut into whole names only, and into some. */
type Seen = { sure: string[][]; unsure: number; example: string };
const mostNames = 20_000;

/**
 * Collects what a column of people says about the signs in it. Between whole names "&", "and" and "/" stand between people; a comma
 * does where each of them also stands alone, since what follows a name may be where its bearer works. What is unsure is asked, and
 * one name until then.
 */
export function peopleEvidence(column: string) {
  const alone = new Set<string>();
  const seen = new Map<WeakSign, Seen>();
  return {
    see(cell: string) {
      for (const piece of piecesOf(cell).map(cleaned)) {
        if (piece.length > longestName) continue;
        const cut = weakSigns
          .map((sign) => ({ sign, parts: cutAt(piece, sign) }))
          .filter(({ parts }) => parts.length > 1);
        if (cut.length === 0 && piece && alone.size < mostNames) alone.add(folded(piece));
        for (const { sign, parts } of cut) weigh(seen, sign, { piece, parts });
      }
    },
    /** `said` is what somebody answered for this column. */
    verdict(said: Partial<Record<WeakSign, "several" | "one">> = {}): { signs: Signs; questions: Question[] } {
      const signs: Signs = {};
      const questions: Question[] = [];
      for (const [sign, { sure, unsure, example }] of seen) {
        if (said[sign] === "several") signs[sign] = "several";
        if (said[sign]) continue;
        if (sure.length > 0) signs[sign] = sign === "," ? alone : "names";
        const doubted = sign === "," ? sure.filter((parts) => !parts.every((part) => alone.has(folded(part)))) : [];
        const rows = unsure + doubted.length;
        if (rows > 0) questions.push(questionOf(column, sign, { rows, example: doubted[0]?.join(", ") ?? example }));
      }
      return { signs, questions };
    },
  };
}

function weigh(seen: Map<WeakSign, Seen>, sign: WeakSign, { piece, parts }: { piece: string; parts: string[] }): void {
  if (parts.some(isNobody)) return;
  const whole = parts.filter(isWholeName).length;
  // "Chu" in "Hua-Rong, Chu" and "Young" in "Ernst & Young" are no names by themselves: nothing speaks for two people.
  if (whole === 0) return;
  const found = seen.get(sign) ?? { sure: [], unsure: 0, example: piece };
  seen.set(sign, found);
  if (whole === parts.length) {
    if (found.sure.length < mostNames) found.sure.push(parts);
    return;
  }
  if (found.unsure === 0) found.example = piece;
  found.unsure++;
}

function questionOf(column: string, sign: WeakSign, { rows, example }: { rows: number; example: string }): Question {
  return {
    column,
    word: sign,
    asks: `Does "${sign}" separate several people in "${column}", as in "${example.slice(0, 80)}" (${rows} ${rows === 1 ? "row" : "rows"})?`,
    choices: ["several", "one"],
    answer: "people",
    isBlocking: false,
  };
}
