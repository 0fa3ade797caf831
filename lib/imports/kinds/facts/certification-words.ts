import { normalizeWords } from "../../files/text";
import type { KnownCertification } from "../../infer/file-kind";
import { findAnswer, type Mapping } from "../../schema";

/**
 * The certification of the catalogue that a text means: by an answer, by its key, name or another name, or by its words in any
 * order ("Professional Solutions Architect (SAP-C02)" is not there by one name). Null where none or several fit.
 */
export function certificationOf(
  written: string,
  known: readonly KnownCertification[],
  { types }: Mapping,
): KnownCertification | null {
  const answer = findAnswer(types, written.slice(0, 200));
  if (answer !== undefined) return known.find(({ key }) => key === answer) ?? null;
  const said = normalizeWords(written);
  const named = only(known.filter((one) => namesOf(one).some((name) => normalizeWords(name) === said)));
  if (named || /[;|,\n]/.test(written)) return named;
  const wanted = wordSet(written);
  return only(known.filter((one) => namesOf(one).some((name) => wordSet(name) === wanted)));
}

function namesOf({ key, name, aliases }: KnownCertification): string[] {
  return [key, name, ...aliases];
}

function only(found: KnownCertification[]): KnownCertification | null {
  const [first, other] = found;
  return first && !other ? first : null;
}

/** Its words without those that every certification has and the code of an exam, in the order of the alphabet. */
function wordSet(text: string): string {
  const said = normalizeWords(text.replace(/\(?\b[A-Z]{3}-[A-Z]\d\d\b\)?/g, " ")).split(" ");
  const own = said.filter(
    (word) => word && !/^(aws|amazon|certified|certification|certificate|exam|level)$/.test(word),
  );
  return [...new Set(own)].sort().join(" ") || normalizeWords(text);
}
