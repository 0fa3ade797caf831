import codes from "i18n-iso-countries/codes.json";
import { countryAliases } from "./place-names";

export function isCountry(code: string): boolean {
  return countryCodes.includes(code);
}

export function countryByExactName(part: string): string | null {
  return part ? (countryByName().get(normalizePlace(part)) ?? null) : null;
}

const codeRows: string[][] = codes;

export const countryCodes = codeRows.map(([code]) => code ?? "");

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

let cache: Map<string, string> | undefined;

/** Codes, and names in thirty languages; our own list wins, then English, so that no foreign homonym does. */
function countryByName(): Map<string, string> {
  if (cache) return cache;
  cache = new Map(countryAliases);
  for (const [two, three] of codeRows)
    for (const code of [two, three])
      if (code && two && !cache.has(normalizePlace(code))) cache.set(normalizePlace(code), two);
  for (const language of nameLanguages) {
    const display = new Intl.DisplayNames(language, { type: "region", style: "long" });
    for (const code of countryCodes) {
      const name = normalizePlace(display.of(code) ?? code);
      if (!cache.has(name)) cache.set(name, code);
    }
  }
  return cache;
}

export function cleanPlace(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/\p{Regional_Indicator}/gu, "")
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
