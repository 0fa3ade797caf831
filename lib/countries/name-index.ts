import isoCodes from "i18n-iso-countries/codes.json";
import { countryOptions } from "./names";
import { countryAliases } from "./place-names";
import { countryBySportingCode } from "./sporting-codes";

export function isCountry(code: string): boolean {
  return countryCodes.includes(code);
}

/** The country of that name, or one of these codes in capitals or not. */
export function countryByExactName(part: string): string | null {
  return countryInWords(part) ?? countryByLetters(part) ?? countryByCode().get(part.toUpperCase()) ?? null;
}

/** The country of that name, "USA" and "UK" among them, but no code. */
export function countryInWords(part: string): string | null {
  return part ? (countryByName().get(normalizePlace(part)) ?? null) : null;
}

/** The country of two letters of ISO, of three, or of three by which sport calls it; in capitals, points between them or not. */
export function countryByLetters(part: string): string | null {
  const letters = part.replaceAll(".", "").trim();
  return countryByCode().get(letters) ?? countryBySportingCode(letters);
}

const codeRows: string[][] = isoCodes;

const countryCodes = codeRows.map(([code]) => code ?? "");

const nameLanguages = [
  "en",
  "de",
  "es",
  "fr",
  "it",
  "pt",
  "nl",
  "pl",
  "cs",
  "sv",
  "da",
  "nb",
  "fi",
  "tr",
  "ru",
  "uk",
  "ja",
  "ko",
  "zh",
  "zh-Hant",
  "ar",
  "he",
  "hi",
  "id",
  "vi",
  "ro",
  "hu",
  "el",
  "hr",
  "sr",
  "bg",
  "sq",
];

let names: Map<string, string> | undefined;
let codes: Map<string, string> | undefined;

/** Names in thirty languages; our own list wins, then English, so that no foreign homonym does. */
function countryByName(): Map<string, string> {
  if (names) return names;
  names = new Map(countryAliases);
  for (const { value, label } of countryOptions())
    if (!names.has(normalizePlace(label))) names.set(normalizePlace(label), value);
  for (const language of nameLanguages) {
    const display = new Intl.DisplayNames(language, { type: "region", style: "long" });
    for (const code of countryCodes) {
      const name = normalizePlace(display.of(code) ?? code);
      // "Ý", "Áo" and "Bỉ" are Italy, Austria and Belgium in Vietnamese, and codes of others.
      const isLikeCode = /^[a-z]{1,3}$/.test(name);
      if (!names.has(name) && !isLikeCode && !otherPlaces.has(name)) names.set(name, code);
    }
  }
  return names;
}

/** What a country is called in some language, and another place in English. */
const otherPlaces = new Set(["columbia", "island", "man"]);

function countryByCode(): Map<string, string> {
  codes ??= new Map(codeRows.flatMap(([two = "", three = ""]) => [two, three].map((code) => [code, two] as const)));
  return codes;
}

export function cleanPlace(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** "U.S.A.", "The Netherlands" and "Côte d’Ivoire" without what differs from writer to writer. */
export function normalizePlace(text: string): string {
  return cleanPlace(text)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/ø/g, "o")
    .replace(/ł/g, "l")
    .replace(/[.'’`]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "");
}
