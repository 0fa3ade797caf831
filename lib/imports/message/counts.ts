import type { FigureKey } from "@/db/words";
import { parseCount } from "../infer/numbers";
import { beforeWords, betweenWords, boundBefore, boundBehind, countedWords, peopleWords } from "./count-words";
import type { Found, TakenPlaces } from "./found";

/** A number and what it counts; `people` are they where nothing says whether they were in the room or online. */
export type FoundCount = Found<number> & { of: FigureKey | "people" };

const number =
  /(?<![\p{L}\p{N}.,:/#@+-])(?:\d{1,3}(?:[.,' ]\d{3})+|\d+(?:[.,]\d)?(?=\s?k\b)|\d+)(?:\s?k\b)?(?![\p{N}%:/]|[.,]\d|\p{L}|\s?-\s?\d)/gu;

const behindForms = countedWords.map(({ key, words }) => ({
  key,
  form: new RegExp(`^(?: (?:${betweenWords})){0,3} (?:${words})(?![\\p{L}\\p{N}])`, "u"),
}));
const beforeForms = countedWords.map(({ key, words }) => ({
  key,
  form: new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:${peopleWords}) )?(?:${words}) ?[:=] ?$`, "u"),
}));
const peopleBehind = new RegExp(`^ (?:${peopleWords})(?![\\p{L}\\p{N}])`, "u");
const peopleBefore = new RegExp(`(?<![\\p{L}\\p{N}])(?:${peopleWords}) ?[:=] ?$`, "u");
const goodBefore = new RegExp(
  `(?:^|[\\n,;:.!?()&+=*•"]|(?<![\\p{L}\\p{N}])(?:${beforeWords}))\\s*$|(?:^|\\n)\\s*[-~≈]\\s*$`,
  "u",
);

/** The numbers of a folded message, each with the words that say what it counts; one without such words is nobody's headcount. */
export function findCounts(folded: string, places: TakenPlaces): FoundCount[] {
  return [...folded.matchAll(number)].flatMap((match) => {
    const [digits] = match;
    const [before, behind] = [folded.slice(0, match.index), folded.slice(match.index + digits.length)];
    const value = countOf(digits);
    if (value === null || !places.isFree({ from: match.index, to: match.index + digits.length })) return [];
    const meant = meaningOf(before, behind);
    if (!meant || boundBefore.test(before) || boundBehind.test(behind.slice(meant.behind))) return [];
    const found = {
      value,
      of: meant.of,
      from: match.index - meant.before,
      to: match.index + digits.length + meant.behind,
    };
    if (!places.isFree(found)) return [];
    places.take(found);
    return [found];
  });
}

/** What a number counts, and how many signs before and behind it say so. */
function meaningOf(before: string, behind: string): { of: FoundCount["of"]; before: number; behind: number } | null {
  for (const { key, form } of beforeForms) {
    const [said] = form.exec(before) ?? [];
    if (said) return { of: key, before: said.length, behind: 0 };
  }
  const [label] = peopleBefore.exec(before) ?? [];
  if (label) return { of: "people", before: label.length, behind: 0 };
  if (!goodBefore.test(before)) return null;
  for (const { key, form } of behindForms) {
    const [said] = form.exec(behind) ?? [];
    if (said) return { of: key, before: 0, behind: said.length };
  }
  const [people] = peopleBehind.exec(behind) ?? [];
  return people ? { of: "people", before: 0, behind: people.length } : null;
}

/** People are whole: in "1.200" as in "1,200" the sign parts thousands, and before a "k" it is a decimal one. */
function countOf(digits: string): number | null {
  const sign = /[.,](?=\d)/.exec(digits)?.[0];
  const isDecimal = /k$/.test(digits);
  const style = (sign === ",") === isDecimal ? "decimal-comma" : "decimal-point";
  const value = parseCount(digits, sign ? style : null);
  return value !== null && value <= 1e9 ? value : null;
}
