import { cleanText, normalizeWords } from "../files/text";
import { type AmbiguousSeparator, ambiguousSeparators } from "../schema";
import { isPlaceholder } from "./placeholder";

/**
 * What a weak sign means in a column: `several` separates people where a whole name stands on one of its sides, `names` where whole names stand on both of
 * its sides, a set where all that it separates is in it, folded. One that is not there belongs to the name.
 */
export type SeparatorMeanings = Partial<Record<AmbiguousSeparator, "several" | "names" | ReadonlySet<string>>>;

/** A list of names is not longer; a text is none. */
export const longestListOfNames = 2_000;

/** Somebody as a cell names them, and what stands in brackets behind the name: a company, or the part that they played. */
type PersonInCell = { name: string; aside: string | null };

/**
 * The people of one cell, each once. Semicolon, bar and line end separate; a comma, "&", "and" or "/" only where the column shows
 * it, or somebody said so, since "Hua-Rong, Chu" is one person. A separator named by the mapping is the only one.
 */
export function splitPeople(
  cell: string,
  { separator, signs = {} }: { separator?: string; signs?: SeparatorMeanings } = {},
): { names: string[]; people: PersonInCell[]; nobody: string[] } {
  const parts = (separator ? cell.split(separator) : splitAtStrongSeparators(cell))
    .map(cleanText)
    .flatMap((piece) => (separator ? [piece] : splitAtSeparators(piece, signs)))
    .filter(Boolean);
  const people = new Map<string, PersonInCell>();
  for (const part of parts) {
    const person = withoutAside(part);
    if (!isNobodyInParticular(person.name) && !people.has(person.name)) people.set(person.name, person);
  }
  const isNobody = (part: string) => isNobodyInParticular(withoutAside(part).name);
  return {
    names: [...people.keys()],
    people: [...people.values()],
    nobody: parts.filter((part) => isNobody(part) && !/^(|-|n\/a|none)$/i.test(part)),
  };
}

/** "Various speakers" is nobody in particular: it gets no credit. */
export function isNobodyInParticular(name: string): boolean {
  return (
    isPlaceholder(name) ||
    !/\p{L}/u.test(name) ||
    /^(various|multiple|many|several|all|different|assorted)( (speakers?|people|presenters?|authors?|artists|participants))?$|^(everyone|everybody|anonymous|speakers?|unknown speaker|guest|(the )?community)$/i.test(
      name,
    )
  );
}

/** A cell cut at what separates people anywhere: a comma does between two who both have a company or a part in brackets. */
export function splitAtStrongSeparators(cell: string): string[] {
  const parts: string[] = [];
  for (const part of cell.split(strongSeparators)) {
    const last = parts.length - 1;
    if (last >= 0 && titlesBehindNames.test(part.trim())) parts[last] = `${parts[last]}, ${part.trim()}`;
    else parts.push(part);
  }
  return parts;
}

const strongSeparators = /[;|\n\r、；]|(?<=\)),\s*(?=[^,;|\n\r、；()]*\([^()]*\)\s*(?:[,;|\n\r、；]|$))/;

/** "Ana Quispe (Acme)" is Ana Quispe; what stands in brackets in other letters is the name once more, and stays. */
function withoutAside(part: string): PersonInCell {
  const [, name, aside, title = ""] = /^(.*\S)\s*\(([^()]{1,80})\)(, \S+)?$/.exec(part) ?? [];
  if (!name || !aside || isLatin(name) !== isLatin(aside)) return { name: part, aside: null };
  return { name: `${name}${title}`, aside: cleanText(aside) };
}

function isLatin(text: string): boolean {
  return [...text].every((sign) => !/\p{L}/u.test(sign) || /\p{Script=Latin}/u.test(sign));
}

/** What a sign would cut a piece into. A title behind a name, as in "Aaron Hall, MBA", stays with it. */
export function splitAtSeparator(piece: string, sign: AmbiguousSeparator): string[] {
  const parts: string[] = [];
  for (const part of piece.split(separatorForms[sign]).map(cleanText)) {
    const last = parts.length - 1;
    if (sign === "," && last >= 0 && titlesBehindNames.test(part)) parts[last] = `${parts[last]}, ${part}`;
    else if (part) parts.push(part);
  }
  return parts;
}

/** Two words or more, none of them only an initial or a number: a whole name, as far as one can see. */
export function isWholeName(part: string): boolean {
  const words = withoutAside(part).name.replace(/,.*$/, "").split(" ");
  return words.length >= 2 && words.length <= 6 && words.every((word) => /^\p{L}[\p{L}\p{M}.'’()-]*$/u.test(word));
}

function splitAtSeparators(piece: string, signs: SeparatorMeanings): string[] {
  return ambiguousSeparators.reduce(
    (parts, sign) =>
      parts.flatMap((part) => {
        const meant = signs[sign];
        if (!meant || part.length > longestListOfNames) return [part];
        const cut = splitAtSeparator(part, sign);
        const isCut = meant === "several" ? cut.some(isWholeName) : cut.every(isWholeName) && areNames(cut, meant);
        return isCut ? cut : [part];
      }),
    [piece],
  );
}

function areNames(parts: string[], meant: "names" | ReadonlySet<string>): boolean {
  return meant === "names" || parts.every((part) => meant.has(normalizeWords(part)));
}

/** "And" and "with", as languages write them within a sentence: "I" between two names is an initial. */
const andWords =
  "[Aa]nd|AND|und|UND|y|e|et|i|a|en|og|och|ja|ve|și|si|és|και|и|та|dan|và|with|mit|con|avec|com|met|med|feat\\.?|ft\\.?";

const separatorForms: Record<AmbiguousSeparator, RegExp> = {
  ",": /,\s+(?![^()]*\))/,
  "&": /\s+(?:&|\+)\s+(?![^()]*\))/,
  and: new RegExp(`\\s+(?:${andWords})\\s+(?![^()]*\\))`),
  "/": /\s+\/\s+(?![^()]*\))|(?<=\p{L} \p{L}[\p{L}\p{M}.'’-]*)\/(?=\p{L}[\p{L}\p{M}.'’-]* \p{L})/u,
};
const titlesBehindNames =
  /^((ph\.?|d|dr|m)\.?d\.?|mba|m\.?sc\.?|b\.?sc\.?|m\.?a\.?|mr\.?|mrs\.?|prof\.?|jr\.?|sr\.?|ii|iii|iv|esq\.?|cissp|cpa|pmp|pe|rn|inc\.?|ltd\.?|llc|gmbh|he\/him|she\/her|they\/them)$/i;
