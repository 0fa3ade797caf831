import { type Question, type WeakSign, weakSigns } from "../../schema";
import { cleaned, folded } from "../../texts/rules";
import { cutAt, isNobody, isWholeName, piecesOf, type Signs } from "../rules";

/** Pieces that a sign would cut into whole names only, and into some; `isList` where one of the former has three or more. */
type Seen = { sure: number; unsure: number; isList: boolean; parts: Set<string>; example: string };
const mostNames = 20_000;

/**
 * Collects what a column of people says about the signs in it. Between whole names "&", "and" and "/" stand between people; a comma
 * does where one of the names also stands alone, or there are three or more. What is unsure is asked, and one name until then.
 */
export function peopleEvidence(column: string) {
  const alone = new Set<string>();
  const seen = new Map<WeakSign, Seen>();
  return {
    see(cell: string) {
      for (const piece of piecesOf(cell).map(cleaned)) {
        const cuts = weakSigns.map((sign) => ({ sign, parts: cutAt(piece, sign) }));
        const cut = cuts.filter(({ parts }) => parts.length > 1);
        if (cut.length === 0 && piece && alone.size < mostNames) alone.add(folded(piece));
        for (const { sign, parts } of cut) weigh(seen, sign, { piece, parts });
      }
    },
    /** `said` is what somebody answered for this column. */
    verdict(said: Partial<Record<WeakSign, "several" | "one">> = {}): { signs: Signs; questions: Question[] } {
      const signs: Signs = {};
      const questions: Question[] = [];
      for (const [sign, found] of seen) {
        if (said[sign] === "several") signs[sign] = "several";
        if (said[sign]) continue;
        const isSupported = sign !== "," || found.isList || [...found.parts].some((part) => alone.has(part));
        if (found.sure > 0 && isSupported) signs[sign] = "names";
        if (found.unsure > 0 || (found.sure > 0 && !isSupported)) questions.push(questionOf(column, sign, found));
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
  const found = seen.get(sign) ?? { sure: 0, unsure: 0, isList: false, parts: new Set<string>(), example: piece };
  const isSure = whole === parts.length;
  if (isSure) found.sure++;
  else {
    if (found.unsure === 0) found.example = piece;
    found.unsure++;
  }
  if (isSure && found.parts.size < mostNames) for (const part of parts) found.parts.add(folded(part));
  if (isSure && parts.length > 2) found.isList = true;
  seen.set(sign, found);
}

function questionOf(column: string, sign: WeakSign, { sure, unsure, example }: Seen): Question {
  const rows = sure + unsure;
  return {
    column,
    word: sign,
    asks: `Does "${sign}" stand between several people in "${column}", as in "${example.slice(0, 80)}" (${rows} ${rows === 1 ? "row" : "rows"})?`,
    choices: ["several", "one"],
    answer: "people",
    isBlocking: false,
  };
}
