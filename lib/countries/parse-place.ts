import { flagsIn, withoutFlags } from "./flags";
import { countriesOfCity } from "./more-cities";
import { cleanPlace, countryByExactName, countryByLetters, countryInWords, normalizePlace } from "./name-index";
import { countryByCity } from "./place-names";
import { countriesOfLetters, countryOfRegion } from "./regions";

/** `isGuess` where nothing names the country: a city alone, or the letters of a state, made it likely. */
export type ParsedPlace = { city: string | null; country: string | null; isGuess?: true };

/** The ISO 3166-1 code for a country, place or city as people write it; null where that is not certain. */
export function parseCountry(text: string): string | null {
  const written = cleanPlace(text);
  return (flagsIn(written).length > 0 ? null : countryByExactName(written)) ?? parsePlace(written).country;
}

/** Whether a name of a country is that of a state of another one, too: what is known of the city says which is meant. */
export function mayBeState(text: string): boolean {
  return ambiguousNames.has(normalizePlace(cleanPlace(text)));
}

/**
 * Takes "Tulsa, OK", "India, Coimbatore", "Brussels. Belgium", "Canada (CA)" and "Tokyo" apart. A country named in words wins over
 * any letters. It is null where nothing names one, or where two are named; the text then stays as written for somebody to settle.
 */
export function parsePlace(text: string): ParsedPlace {
  const written = cleanPlace(text);
  const flags = flagsIn(written);
  if (flags.length === 0) return parseWords(written);
  const named = parseWords(withoutFlags(written));
  const [flag = null] = flags;
  const isOne = flags.length === 1 && (named.country === null || named.isGuess || named.country === flag);
  return { city: named.city ?? cityOf(withoutFlags(written)), country: isOne ? flag : null };
}

function parseWords(written: string): ParsedPlace {
  const alone = ambiguousNames.has(normalizePlace(written)) ? null : (countryInWords(written) ?? lettersAlone(written));
  if (alone) return { city: null, country: alone };
  const parts = written
    .split(/[,;()]|(?<!\b(?:St|Ste|Sta|Sto|Mt|Ft|Pt|S|N|E|W))\.\s+|\s[–-]\s/)
    .map((part) => part.trim())
    .filter(Boolean);
  const last = parts.at(-1) ?? "";
  if (separators.test(written) && !countryInWords(last)) return parseSeveral(written);
  if (/\s\/\s/.test(written)) return parseSeveral(written);
  if (parts.length < 2) return parseOne(last);
  const before = parts.slice(0, -1).join(", ");
  // "Congo, Democratic Republic" and "Virgin Islands, U.S." are one name each.
  for (const [name, rest] of [
    [parts.slice(-2), parts.slice(0, -2)],
    [parts.slice(0, 2), parts.slice(2)],
  ] as const) {
    const country = parts.length > 2 ? sureCountry(name.join(", ")) : null;
    const isLetters = possibleCountries(rest.join(", ")).includes(country ?? "");
    if (country) return { city: isLetters ? null : rest.join(", "), country };
  }
  return countryAtEnds(parts, before) ?? countryBehind(parts, before) ?? { city: written, country: null };
}

/** Codes that stand alone: of two letters that are a state's as well, none. */
function lettersAlone(written: string): string | null {
  return countriesOfLetters(written).length > 0 && written.length === 2 ? null : countryByLetters(written);
}

/** A country, or a region of one, as the last part or as the first; letters beside a country in words must not speak against it. */
function countryAtEnds(parts: string[], before: string): ParsedPlace | null {
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  const [inLast, inFirst] = [sureCountry(last), sureCountry(first)];
  if (inLast) return { city: before === last ? null : before, country: inLast };
  const region = countryOfRegion(normalizePlace(last));
  if (inFirst && region && region !== inFirst) return { city: parts.join(", "), country: null };
  if (inFirst) {
    const possible = possibleCountries(last);
    const rest = parts.slice(1).join(", ");
    if (possible.length === 0) return { city: rest, country: inFirst };
    const isSame = possible.includes(inFirst);
    return { city: isSame && parts.length === 2 ? null : rest, country: isSame ? inFirst : null };
  }
  return region ? { city: before, country: region } : null;
}

/** What the letters behind a city say, or the city itself, or the end of the last part. */
function countryBehind(parts: string[], before: string): ParsedPlace | null {
  const last = parts.at(-1) ?? "";
  const near = [parts.at(-2) ?? "", parts[0] ?? ""].flatMap(likelyCountries);
  const possible = ambiguousNames.get(normalizePlace(last)) ?? possibleCountries(last);
  if (possible.length > 0) {
    const likely = possible.length === 1 ? possible : possible.filter((code) => near.includes(code));
    const [country, other] = likely;
    return country && !other ? { city: before, country, isGuess: true } : { city: before, country: null };
  }
  const end = countryAtEnd(last);
  if (end) return { city: before, country: end };
  const guess = countryOfCity(last) ?? countryOfCity(parts[0] ?? "");
  return guess ? { city: parts.join(", "), country: guess, isGuess: true } : null;
}

function parseOne(part: string): ParsedPlace {
  const city = countryOfCity(part);
  if (city) return { city: part, country: city, isGuess: true };
  const end = countryAtEnd(part);
  return { city: null, country: end };
}

const separators = /\s\/\s|\s&\s| and /;

/** Several places have a country where the last one names it and no other one names, or is likely in, another. */
function parseSeveral(written: string): ParsedPlace {
  const found = written.split(separators).map(parsePlace);
  const [country, other] = new Set(found.flatMap((place) => place.country ?? []));
  const isSure =
    found.every((place) => place.country !== null) || (found.at(-1)?.country != null && !found.at(-1)?.isGuess);
  const isGuess = found.every((place) => place.isGuess || place.country === null);
  return country && !other && isSure
    ? { city: written, country, ...(isGuess && { isGuess }) }
    : { city: written, country: null };
}

/** Names that are a country and a state: which one, only the city tells. */
const ambiguousNames = new Map([["georgia", ["GE", "US"]]]);

function sureCountry(part: string): string | null {
  return ambiguousNames.has(normalizePlace(part)) ? null : (countryInWords(part) ?? threeLetters(part));
}

function threeLetters(part: string): string | null {
  const letters = part.replaceAll(".", "");
  return /^[A-Z]{3}$/.test(letters) && countriesOfLetters(letters).length === 0 ? countryByLetters(letters) : null;
}

/** The countries that letters in capitals may mean: that of the code, and those with such a state or province. */
function possibleCountries(part: string): string[] {
  const [letters = ""] = /^[A-Z]{2,3}$/.exec(part.replace(/[.\s]|\s\d{5}(-\d{4})?$/g, "")) ?? [];
  if (!letters) return [];
  const code = letters.length === 2 && letters !== "VA" ? countryByLetters(letters) : null;
  return [...new Set([...(code ? [code] : []), ...countriesOfLetters(letters)])];
}

/** "Ontario Canada", "Microsoft Office Philippines": the country is the last word, unless a word before it makes it another place. */
function countryAtEnd(part: string): string | null {
  const words = part.split(/\s+/);
  for (const count of [3, 2, 1]) {
    if (
      words.length <= count ||
      /^(new|north|south|east|west|northern|southern|eastern|western|central|latin|papua|lake|little|bank|university|of)$/i.test(
        words.at(-count - 1) ?? "",
      )
    )
      continue;
    const tail = words.slice(-count).join(" ");
    const found = tail.length > 3 && !/^america$/i.test(tail) ? sureCountry(tail) : null;
    if (found) return found;
  }
  return null;
}

function cityOf(part: string): string | null {
  return part && !/[,;()]/.test(part) && !countryByExactName(part) ? part : null;
}

/** Where a city may be, as far as it says which of several countries is meant. */
function likelyCountries(part: string): string[] {
  const known = countryOfCity(part);
  return [...(known ? [known] : []), ...countriesOfCity(normalizePlace(part))];
}

function countryOfCity(part: string): string | null {
  const words = normalizePlace(part);
  const whole = countryByCity.get(words) ?? countryOfRegion(words);
  return whole ?? countryByCity.get(words.replace(/ (city|area|region|metro|metropolitan area)$/, "")) ?? null;
}
