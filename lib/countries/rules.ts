import codes from "i18n-iso-countries/codes.json" with { type: "json" };
import { aliases, cities, states } from "./schema";

export function isCountry(code: string): boolean {
  return known.includes(code);
}

/** The ISO 3166-1 code for a country, place or city as people write it; null where that is not certain. */
export function countryOf(text: string): string | null {
  return placeOf(text).country;
}

/**
 * Takes "Tulsa, OK", "India, Coimbatore", "Brussels. Belgium" and "Tokyo" apart. The country is null where nothing names one,
 * or where two are named; the text then stays as written for somebody to settle.
 */
export function placeOf(text: string): { city: string | null; country: string | null } {
  const written = clean(text);
  const alone = exact(written);
  if (alone) return { city: null, country: alone };
  const parts = written
    .split(/[,;()]|\.\s+|\s[–-]\s/)
    .map((part) => part.trim())
    .filter(Boolean);
  const last = parts.at(-1) ?? "";
  if (several.test(written) && !exact(last)) return ofSeveral(written);
  if (/\s\/\s/.test(written)) return ofSeveral(written);
  if (parts.length < 2) return { city: cityIn(last), country: hint(last) ?? trailing(last) };
  const before = parts.slice(0, -1).join(", ");
  const state = stateIn(parts, last);
  if (state) return { city: before, country: state === unsettled ? null : state };
  const country = exact(last);
  if (country) return { city: before === last ? null : before, country };
  const first = exact(parts[0] ?? "");
  if (first) return { city: parts.slice(1).join(", "), country: first };
  const behind = trailing(last);
  return { city: behind ? before : written, country: behind ?? hint(last) ?? hint(parts[0] ?? "") };
}

const several = /\s\/\s|\s&\s| and /;

function ofSeveral(written: string): { city: string | null; country: string | null } {
  const parts = written.split(several).map(placeOf);
  const found = [...new Set(parts.map(({ country }) => country))];
  return { city: written, country: found.length === 1 ? (found[0] ?? null) : null };
}

const unsettled = "??";

/** A two-letter ending is a state of the USA ("Tulsa, OK") unless it may as well be a country and the city is not known. */
function stateIn(parts: string[], last: string): string | null {
  const before = hint(parts.at(-2) ?? "") ?? hint(parts[0] ?? "");
  const isShort = /^[A-Z]{2}$/.test(last.replaceAll(".", ""));
  const code = isShort ? last.replaceAll(".", "") : null;
  if (code && states.short.has(code))
    return !known.includes(code) ? "US" : (before ?? (states.rarelyCountry.has(code) ? "US" : unsettled));
  if (states.long.has(fold(last))) return "US";
  return fold(last) === "georgia" && before === "US" ? "US" : null;
}

/** "Ontario Canada", "Microsoft Office Philippines": the country is the last word, unless a "New" before it makes it another place. */
function trailing(part: string): string | null {
  const words = part.split(/\s+/);
  for (const count of [3, 2, 1]) {
    if (
      words.length <= count ||
      /^(new|north|south|east|west|northern|southern|eastern|western|central|papua)$/i.test(words.at(-count - 1) ?? "")
    )
      continue;
    const tail = words.slice(-count).join(" ");
    const found = tail.length > 3 ? exact(tail) : null;
    if (found) return found;
  }
  return null;
}

function cityIn(part: string): string | null {
  return part && hint(part) ? part : null;
}

function hint(part: string): string | null {
  const words = fold(part);
  const whole = cities.get(words) ?? (states.long.has(words) ? "US" : undefined);
  return whole ?? cities.get(words.replace(/ (city|area|region|metro|metropolitan area)$/, "")) ?? null;
}

function exact(part: string): string | null {
  return part ? (names().get(fold(part)) ?? null) : null;
}

const rows: string[][] = codes;
const known = rows.map(([code]) => code ?? "");
const languages = [
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
function names(): Map<string, string> {
  if (cache) return cache;
  cache = new Map(aliases);
  for (const [two, three] of rows)
    for (const code of [two, three]) if (code && two && !cache.has(fold(code))) cache.set(fold(code), two);
  for (const language of languages) {
    const display = new Intl.DisplayNames(language, { type: "region", style: "long" });
    for (const code of known) {
      const name = fold(display.of(code) ?? code);
      if (!cache.has(name)) cache.set(name, code);
    }
  }
  return cache;
}

function clean(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/\p{Regional_Indicator}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** "U.S.A.", "The Netherlands" and "Côte d’Ivoire" without what differs from writer to writer. */
export function fold(text: string): string {
  return clean(text)
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
