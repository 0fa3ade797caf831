import { cleanPlace, countryByExactName, countryCodes, normalizePlace } from "./name-index";
import { countryByCity, usStates } from "./place-names";

/** The ISO 3166-1 code for a country, place or city as people write it; null where that is not certain. */
export function parseCountry(text: string): string | null {
  return parsePlace(text).country;
}

/**
 * Takes "Tulsa, OK", "India, Coimbatore", "Brussels. Belgium" and "Tokyo" apart. The country is null where nothing names one,
 * or where two are named; the text then stays as written for somebody to settle.
 */
export function parsePlace(text: string): { city: string | null; country: string | null } {
  const written = cleanPlace(text);
  const alone = countryByExactName(written);
  if (alone) return { city: null, country: alone };
  const parts = written
    .split(/[,;()]|\.\s+|\s[–-]\s/)
    .map((part) => part.trim())
    .filter(Boolean);
  const last = parts.at(-1) ?? "";
  if (separators.test(written) && !countryByExactName(last)) return parseSeveral(written);
  if (/\s\/\s/.test(written)) return parseSeveral(written);
  if (parts.length < 2) return { city: knownCity(last), country: countryOfCity(last) ?? countryAtEnd(last) };
  const before = parts.slice(0, -1).join(", ");
  const state = stateIn(parts, last);
  if (state) return { city: before, country: state === ambiguous ? null : state };
  const country = countryByExactName(last);
  if (country) return { city: before === last ? null : before, country };
  const first = countryByExactName(parts[0] ?? "");
  if (first) return { city: parts.slice(1).join(", "), country: first };
  const behind = countryAtEnd(last);
  return { city: behind ? before : written, country: behind ?? countryOfCity(last) ?? countryOfCity(parts[0] ?? "") };
}

const separators = /\s\/\s|\s&\s| and /;

function parseSeveral(written: string): { city: string | null; country: string | null } {
  const parts = written.split(separators).map(parsePlace);
  const found = [...new Set(parts.map(({ country }) => country))];
  return { city: written, country: found.length === 1 ? (found[0] ?? null) : null };
}

const ambiguous = "??";

/** A two-letter ending is a state of the USA ("Tulsa, OK") unless it may as well be a country and the city is not known. */
function stateIn(parts: string[], last: string): string | null {
  const before = countryOfCity(parts.at(-2) ?? "") ?? countryOfCity(parts[0] ?? "");
  const isShort = /^[A-Z]{2}$/.test(last.replaceAll(".", ""));
  const code = isShort ? last.replaceAll(".", "") : null;
  if (code && usStates.short.has(code))
    return !countryCodes.includes(code) ? "US" : (before ?? (usStates.rarelyCountry.has(code) ? "US" : ambiguous));
  if (usStates.long.has(normalizePlace(last))) return "US";
  return normalizePlace(last) === "georgia" && before === "US" ? "US" : null;
}

/** "Ontario Canada", "Microsoft Office Philippines": the country is the last word, unless a "New" before it makes it another place. */
function countryAtEnd(part: string): string | null {
  const words = part.split(/\s+/);
  for (const count of [3, 2, 1]) {
    if (
      words.length <= count ||
      /^(new|north|south|east|west|northern|southern|eastern|western|central|papua)$/i.test(words.at(-count - 1) ?? "")
    )
      continue;
    const tail = words.slice(-count).join(" ");
    const found = tail.length > 3 ? countryByExactName(tail) : null;
    if (found) return found;
  }
  return null;
}

function knownCity(part: string): string | null {
  return part && countryOfCity(part) ? part : null;
}

function countryOfCity(part: string): string | null {
  const words = normalizePlace(part);
  const whole = countryByCity.get(words) ?? (usStates.long.has(words) ? "US" : undefined);
  return whole ?? countryByCity.get(words.replace(/ (city|area|region|metro|metropolitan area)$/, "")) ?? null;
}
