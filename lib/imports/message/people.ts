import { isNobodyInParticular } from "../infer/people";
import { type Found, foldedSigns, type TakenPlaces, wholeWords } from "./found";
import { noNames, speakerLabels, spokeBefore, spokeBehind } from "./people-words";

const word = "(?:Dra?\\.|Prof\\.|\\p{Lu}[\\p{L}\\p{M}'’-]+|\\p{Lu}\\.?)";
const particle =
  "(?:de la|de los|de las|de|da|do|dos|das|del|di|du|la|le|van der|van den|van de|van|von|zu|bin|al|el|ter|ten)";
const person = `${word}(?: (?:${particle} )?${word}){0,4}`;
const and = "(?:and|und|y|e|et|&|\\+)";

const names = `${person}(?:(?:, | ${and} |, ${and} )${person})*`;
/** In front of a verb a comma may belong to what stands before: "Step Functions, Ana and Luis spoke" names two. */
const pair = `${person}(?: ${and} ${person})?`;

/** "Ana from Acme spoke" does not say that Acme did. */
const inFront = new RegExp(`(?<![\\p{L}\\p{N}.@-]|(?:from|of|at|von|bei|aus|chez|da|del|de) )(${pair})$`, "u");
const behind = new RegExp(`^(${names})`, "u");
const verbs = wholeWords(spokeBehind);
const leads = wholeWords(spokeBefore);
const labels = wholeWords(`(?:${speakerLabels}) ?:`);

/** Who a message says spoke: by a word for it behind or in front of their names, or in a list of speakers. Each once. */
export function speakersInMessage(text: string, folded: string, places: TakenPlaces): Found<string>[] {
  const found: Found<string>[] = [];
  const add = (written: string, start: number) => {
    for (const one of split(written, start)) {
      if (!isName(one.value) || !places.isFree(one)) continue;
      places.take(one);
      if (!found.some(({ value }) => value === one.value)) found.push(one);
    }
  };
  for (const match of [...folded.matchAll(labels), ...folded.matchAll(leads)]) {
    const start = match.index + match[0].length;
    const rest = text.slice(start);
    const gap = /^ */.exec(rest)?.[0].length ?? 0;
    const [, written] = behind.exec(rest.slice(gap)) ?? [];
    if (written) add(written, start + gap);
  }
  for (const match of folded.matchAll(verbs)) {
    const before = text.slice(0, match.index).trimEnd();
    const [, written] = inFront.exec(before) ?? [];
    if (written) add(written, before.length - written.length);
  }
  return found.sort((one, other) => one.from - other.from);
}

function split(written: string, start: number): Found<string>[] {
  const separators = new RegExp(`, ${and} |, | ${and} `, "gu");
  const parts: Found<string>[] = [];
  let from = 0;
  for (const match of [...written.matchAll(separators), null]) {
    const to = match ? match.index : written.length;
    const opening = openingOf(written.slice(from, to));
    const value = written.slice(from + opening, to).replace(/['’-]+$/, "");
    if (value) parts.push({ value, from: start + from + opening, to: start + from + opening + value.length });
    from = match ? match.index + match[0].length : to;
  }
  return parts;
}

/** How many signs of "Then Ana" are no name. */
function openingOf(written: string): number {
  const [first = ""] = /^\S+ /.exec(written) ?? [];
  return noNames.has(foldedSigns(first.trim())) ? first.length : 0;
}

/** "We" and "AWS" begin with a capital, too: what is one word in capitals is short for something. */
function isName(value: string): boolean {
  const words = foldedSigns(value).split(" ");
  if (noNames.has(words[0] ?? "") || isNobodyInParticular(value)) return false;
  return value.length >= 2 && value.length <= 120 && (words.length > 1 || /\p{Ll}/u.test(value));
}
