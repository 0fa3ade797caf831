import fc from "fast-check";
import { expect, test } from "vitest";
import { countryOptions } from "./names";
import { parseCountry, parsePlace } from "./parse-place";

const english = new Intl.DisplayNames("en", { type: "region" });
const german = new Intl.DisplayNames("de", { type: "region" });
const country = fc.constantFrom(...countryOptions().map(({ value, label }) => ({ code: value, label })));
const flagOf = (code: string) =>
  [...code].map((letter) => String.fromCodePoint(0x1f1e6 + letter.charCodeAt(0) - 65)).join("");
/** Names that no country and no list of cities has. */
const city = fc.constantFrom("Xanthippe", "Quxburg", "St. Foobar", "Neu-Quxingen", "Villa Zorpas", "Łąkowo-Qux");

const forms: ((code: string, label: string, town: string) => string)[] = [
  (_, label) => label,
  (code) => english.of(code) ?? code,
  (code) => german.of(code) ?? code,
  (code, label) => `${label} (${code})`,
  (code) => flagOf(code),
  (code, label) => `${flagOf(code)} ${label}`,
  (_, label, town) => `${town}, ${label}`,
  (_, label, town) => `${town} (${label})`,
  (_, label, town) => `${label}, ${town}`,
  (code, label, town) => `${town}, ${label} (${code})`,
  (code, _, town) => `${town} ${flagOf(code)}`,
  (_, label, town) => `${town} / ${town}, ${label}`,
];

test("a country in every form that is promised reads back equal, or is left for somebody to settle", () => {
  const read = new Set<string>();
  fc.assert(
    fc.property(country, city, fc.nat(forms.length - 1), ({ code, label }, town, form) => {
      const written = forms[form]?.(code, label, town) ?? "";
      const found = parseCountry(written);
      if (found) read.add(code);
      // Which of two Congos, Guineas or Samoas is meant a short name may leave open, but it is never another country.
      expect([written, found ?? code]).toEqual([written, code]);
    }),
    { numRuns: 6000 },
  );
  expect(read.size).toBeGreaterThan(230);
});

test("two letters behind a city that nobody knows are that country, or none", () => {
  fc.assert(
    fc.property(country, city, ({ code }, town) => {
      const { country: found, isGuess } = parsePlace(`${town}, ${code}`);
      expect([code, found ?? code]).toEqual([code, code]);
      // "US" and "GB" are what people call these countries in words.
      expect(found === null || isGuess || ["US", "GB"].includes(code)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
