import { normalizeWords } from "../../files/text";
import { specialtyKey } from "../../infer/program-roles";
import type { Question } from "../../problem";
import type { Mapping } from "../../schema";

/** What stands for "they are different" among the spellings to choose from. */
const differentSpecialties = "different";

/** The spelling that somebody settled on for one of several near-equal ones. */
export function settledSpecialty(written: string, { specialties = {} }: Mapping): string {
  const key = specialtyKey(written);
  const found = Object.entries(specialties).find(
    ([spellings, choice]) =>
      choice !== differentSpecialties && spellings.split(between).some((one) => specialtyKey(one) === key),
  );
  return found ? found[1] : written;
}

/** Spellings of a file that are nearly the same, asked about together: "Network Content & Delivery", "Networking & Content Delivery". */
export function similarSpecialties(
  counts: Map<string, number>,
  { specialties = {} }: Mapping,
  column: string,
): Question[] {
  const groups: { stems: string; spellings: string[] }[] = [];
  for (const spelling of counts.keys()) {
    const stems = stemsOf(spelling);
    const group = groups.find((one) => isNear(one.stems, stems));
    if (group) {
      if (!group.spellings.some((other) => specialtyKey(other) === specialtyKey(spelling)))
        group.spellings.push(spelling);
    } else groups.push({ stems, spellings: [spelling] });
  }
  return groups.flatMap(({ spellings }) => {
    const word = [...spellings].sort().join(between);
    if (spellings.length < 2 || Object.hasOwn(specialties, word) || word.length > longestWord) return [];
    const shown = spellings.map((one) => `"${one}" (${counts.get(one)} ${counts.get(one) === 1 ? "row" : "rows"})`);
    return [
      {
        column,
        word,
        answer: "specialties",
        isBlocking: false,
        choices: [...spellings, differentSpecialties],
        asks: `Are these one specialty: ${shown.join(", ")}? Which spelling is the right one?`,
      },
    ];
  });
}

const between = " / ";
const longestWord = 400;

/** The beginnings of its words in the order of the alphabet: what stays the same when somebody writes it from memory. */
function stemsOf(spelling: string): string {
  const words = normalizeWords(spelling)
    .split(" ")
    .filter((word) => !/^(and|und|y|et|e|of|the|aws|amazon)$/.test(word));
  return [...new Set(words.map((word) => word.slice(0, 5)))].sort().join(" ");
}

/** The same, or one letter more, less or other in a long one. */
function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.min(one.length, other.length) < 8 || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const rest = (text: string, skip: number) => text.slice(at + skip);
  return rest(one, 1) === rest(other, 1) || rest(one, 1) === rest(other, 0) || rest(one, 0) === rest(other, 1);
}
