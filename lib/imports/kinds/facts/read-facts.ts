import type { FactField } from "../../fields";
import { cleanText } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import type { InspectedFile } from "../../infer/inspected-file";
import { parseLink } from "../../infer/links";
import { isPlaceholder, textOrNull } from "../../infer/placeholder";
import { isNo, isYes } from "../../infer/yes-no";
import { certificationOf } from "./certification-words";
import { dayInstead, readFactDays } from "./days";
import { factKindOf, saysPartner } from "./kind-words";
import { type ToldFact, toldFact } from "./told";

/** One row as it is read: `word` is what its column of kinds says, `isMain` whether the days of the row are its own. */
type Reading = { cells: CellsByField; file: InspectedFile; word: string | null };
type Facts = ToldFact[];

/** Every fact that a row tells: the one that its column of kinds names, or one for each kind that has a column of its own. */
export function readFacts(cells: CellsByField, file: InspectedFile): Facts {
  const word = textOrNull(cells.text("fact_kind"));
  const reading = { cells, file, word };
  const kind = word === null ? null : factKindOf(word, file.mapping);
  if (word !== null && kind === null)
    cells.refuse(cells.header("fact_kind"), `"${word.slice(0, 80)}" is no kind of fact.`);
  const facts = word === null ? readEveryKind(reading) : kind ? readers[kind](reading, true) : [];
  const isChecked = saysChecked(cells);
  return facts.map((fact) => ({ ...fact, isChecked }));
}

/** The days, the number and the link of a row belong to its first fact; the others have columns of their own. */
function readEveryKind(reading: Reading): Facts {
  const facts: Facts = [];
  for (const kind of ["certification", "employer", "student", "conduct", "age"] as const)
    facts.push(...readers[kind](reading, facts.length === 0));
  return facts;
}

const readers: Record<ToldFact["kind"], (reading: Reading, isMain: boolean) => Facts> = {
  certification: certificationsIn,
  employer: employerIn,
  student: studentIn,
  conduct: conductIn,
  age: ageIn,
};

function certificationsIn({ cells, file, word }: Reading): Facts {
  const own = linesOf(cells, "certification");
  const [said = null] = own.length > 0 || !isDetailOf(cells, word) ? [] : linesOf(cells, "fact_detail");
  const header = cells.header(own.length > 0 ? "certification" : "fact_detail");
  const known = file.known.certifications ?? [];
  const find = (text: string) => certificationOf(text, known, file.mapping);
  const words = (said === null ? own : [said]).flatMap((text) => splitCertifications(text, find));
  if (words.length === 0 && word !== null)
    cells.refuse(cells.header("certification") ?? cells.header("fact_detail"), "There is no certification.");
  const shared = { ...readFactDays(cells, file, generic), link: readLink(cells), number: readNumber(cells) };
  return words.flatMap((text) => {
    const found = find(text);
    if (!found) cells.refuse(header, `"${text.slice(0, 80)}" is not a certification of the list here.`);
    return found ? [toldFact("certification", { ...shared, certificationKey: found.key })] : [];
  });
}

/** What the cells of a field say, with their lines. */
export function linesOf(cells: CellsByField, field: "certification" | "fact_detail"): string[] {
  return cells.all(field).flatMap(({ text }) => (isPlaceholder(text) ? [] : [text]));
}

/** A list in one cell; of commas only where every part is known, since a name may have some. */
export function splitCertifications(text: string, find: (part: string) => unknown): string[] {
  if (find(text)) return [cleanText(text)];
  const parts = text.split(/[;|\n]/).flatMap((part) => {
    const some = part.split(",").map(cleanText).filter(Boolean);
    return some.length > 1 && some.every(find) ? some : [cleanText(part)];
  });
  return parts.filter((part) => !isPlaceholder(part));
}

function employerIn({ cells, file, word }: Reading, isMain: boolean): Facts {
  const partner = textOrNull(cells.text("is_partner"));
  const told = textOrNull(cells.text("employer")) ?? detailOf(cells, word);
  const isYesOrNo = partner === null || isYes(partner) || isNo(partner);
  const detail = told ?? (isYesOrNo ? null : partner);
  if (!detail) {
    if (word !== null) cells.refuse(cells.header("employer") ?? cells.header("fact_detail"), "There is no employer.");
    return [];
  }
  if (!isYesOrNo && told)
    cells.warn(cells.header("is_partner"), `"${partner.slice(0, 80)}" is neither yes nor no and is left out.`);
  const isNamedByPartner = !told || (word !== null && saysPartner(word));
  const isPartner = partner !== null && isYesOrNo ? isYes(partner) : isNamedByPartner || null;
  const days = readFactDays(cells, file, daysOf("employer_from", "employer_until", isMain));
  return [
    toldFact("employer", { ...days, detail: cleanText(detail), isPartner, link: isMain ? readLink(cells) : null }),
  ];
}

function studentIn({ cells, file, word }: Reading, isMain: boolean): Facts {
  const said = textOrNull(cells.text("is_student"));
  const school = textOrNull(cells.text("school")) ?? detailOf(cells, word);
  const named = said !== null && !isYes(said) && !isNo(said) ? said : null;
  if ((said !== null && isNo(said)) || (said === null && school === null && word === null)) return [];
  const detail = school !== null && !isYes(school) ? school : named;
  const days = readFactDays(cells, file, daysOf("student_from", "student_until", isMain));
  return [toldFact("student", { ...days, detail, link: isMain ? readLink(cells) : null })];
}

/** The cell holds the version, or says yes or when; then the version has a column of its own. */
function conductIn({ cells, file, word }: Reading, isMain: boolean): Facts {
  const said = textOrNull(cells.text("conduct")) ?? detailOf(cells, word);
  const version = textOrNull(cells.text("conduct_version"));
  if (said !== null && isNo(said) && !/\d/.test(said)) return [];
  if (said === null && word === null) return [];
  const on = said !== null && cells.text("conduct") ? dayInstead(cells, "conduct", file) : null;
  const isVersion = said !== null && on === null && (/\d/.test(said) ? version === null : !isYes(said));
  const days = readFactDays(cells, file, daysOf("conduct_on", null, isMain));
  const detail = version ?? (isVersion ? said.replace(/^(version|v\.?)\s*(?=\d)/i, "") : null);
  return [toldFact("conduct", { ...days, fromOn: on ?? days.fromOn, detail, link: isMain ? readLink(cells) : null })];
}

function ageIn({ cells, file, word }: Reading, isMain: boolean): Facts {
  const said = textOrNull(cells.text("is_adult")) ?? detailOf(cells, word);
  if (said === null ? word === null : isNo(said)) return [];
  const on = dayInstead(cells, "is_adult", file);
  if (said !== null && word === null && on === null && !isYes(said)) {
    cells.warn(cells.header("is_adult"), `"${said.slice(0, 80)}" is neither yes nor no and is left out.`);
    return [];
  }
  const days = readFactDays(cells, file, daysOf("adult_on", null, isMain));
  return [toldFact("age", { ...days, fromOn: on ?? days.fromOn, link: isMain ? readLink(cells) : null })];
}

const generic = { from: ["holds_from" as const], until: ["holds_until" as const] };

type OwnDay = "employer_from" | "employer_until" | "student_from" | "student_until" | "conduct_on" | "adult_on";

function daysOf(from: OwnDay, until: OwnDay | null, isMain: boolean) {
  return {
    from: [from, ...(isMain ? generic.from : [])],
    until: [...(until ? [until] : []), ...(isMain ? generic.until : [])],
  };
}

/** What a column for every kind says; without a column of kinds it means certifications. */
function detailOf(cells: CellsByField, word: string | null): string | null {
  return word === null ? null : textOrNull(cells.text("fact_detail"));
}

function isDetailOf(cells: CellsByField, word: string | null): boolean {
  return word !== null || cells.place("fact_kind") === undefined;
}

function readNumber(cells: CellsByField): string | null {
  return textOrNull(cells.text("number"))?.slice(0, 80) ?? null;
}

function readLink(cells: CellsByField): string | null {
  const text = cells.text("evidence_link");
  const link = parseLink(text);
  if (!link && !isPlaceholder(text))
    cells.warn(
      cells.header("evidence_link"),
      `"${cleanText(text).slice(0, 80)}" is not a web address and is left out.`,
    );
  return link;
}

function saysChecked(cells: CellsByField): boolean {
  const field: FactField = "is_checked";
  const text = cells.text(field);
  if (isYes(text) || /^(checked|verified|validated|confirmed|ok|done)$/i.test(text.trim()) || /\d{4}/.test(text))
    return true;
  if (
    !isPlaceholder(text) &&
    !isNo(text) &&
    !/^(open|pending|waiting|unchecked|not (yet )?(checked|verified))$/i.test(text.trim())
  )
    cells.warn(cells.header(field), `"${cleanText(text).slice(0, 80)}" is neither yes nor no and is left out.`);
  return false;
}
