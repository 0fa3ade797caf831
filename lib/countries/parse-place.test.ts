import { expect, test } from "vitest";
import { parseCountry, parsePlace } from "./parse-place";

test("a country is told from short forms, codes and names in other languages", () => {
  const said = {
    USA: "US",
    "U.S.A.": "US",
    "United States": "US",
    Brasil: "BR",
    UK: "GB",
    Türkiye: "TR",
    Turkey: "TR",
    Korea: "KR",
    대한민국: "KR",
    日本: "JP",
    Österreich: "AT",
    "The Netherlands": "NL",
    "Ivory Coast": "CI",
    "Côte d’Ivoire": "CI",
    "DR Congo": "CD",
    Kosovo: "XK",
    GBR: "GB",
    de: "DE",
  };
  for (const [text, code] of Object.entries(said)) expect([text, parseCountry(text)]).toEqual([text, code]);
});

test("a city without a country is told only where its name leaves no doubt", () => {
  expect(parsePlace("Tokyo")).toEqual({ city: "Tokyo", country: "JP", isGuess: true });
  expect(parsePlace("Sapporo")).toEqual({ city: "Sapporo", country: "JP", isGuess: true });
  expect(parseCountry("Kochi")).toBeNull();
  expect(parseCountry("Cordoba")).toBeNull();
});

test("city and country are taken apart in either order and past stray signs", () => {
  expect(parsePlace("Vienna, Austria")).toEqual({ city: "Vienna", country: "AT" });
  expect(parsePlace("India, Coimbatore")).toEqual({ city: "Coimbatore", country: "IN" });
  expect(parsePlace("Brussels. Belgium")).toEqual({ city: "Brussels", country: "BE" });
  expect(parsePlace("\u200eGoiânia, Brazil")).toEqual({ city: "Goiânia", country: "BR" });
  expect(parsePlace("Konstanz ,Germany")).toEqual({ city: "Konstanz", country: "DE" });
  expect(parsePlace("Somewhere, Ontario Canada").country).toBe("CA");
});

test("states of the USA are no countries", () => {
  expect(parsePlace("Tulsa, OK")).toEqual({ city: "Tulsa", country: "US", isGuess: true });
  expect(parseCountry("Irvine, CA")).toBe("US");
  expect(parseCountry("New Mexico")).toBe("US");
  expect(parseCountry("New Jersey, United States")).toBe("US");
  expect(parseCountry("Atlanta, Georgia")).toBe("US");
  expect(parseCountry("Tbilisi, Georgia")).toBe("GE");
});

test("what may be either stays open", () => {
  expect(parseCountry("Berlin, DE")).toBe("DE");
  expect(parseCountry("Wilmington, DE")).toBeNull();
  expect(parseCountry("Vancouver, Canada / Sydney, Australia")).toBeNull();
  expect(parseCountry("New England")).toBeNull();
  expect(parseCountry("No location")).toBeNull();
  expect(parseCountry("")).toBeNull();
});

test("a country named in words wins over any two letters", () => {
  const said = {
    "Canada (CA)": "CA",
    "Colombia (CO)": "CO",
    "Argentina (AR)": "AR",
    "Morocco (MA)": "MA",
    "Tunisia (TN)": "TN",
    "Malta (MT)": "MT",
    "India (IN)": "IN",
    "Germany (DE)": "DE",
    "Israel (IL)": "IL",
    "Germany (EU)": "DE",
    "Sfax, Tunisia (TN)": "TN",
    "Brasil - SP": "BR",
  };
  for (const [text, code] of Object.entries(said)) expect([text, parseCountry(text)]).toEqual([text, code]);
  expect(parsePlace("Canada (CA)")).toEqual({ city: null, country: "CA" });
  expect(parseCountry("Lebanon, PA")).toBeNull();
});

test("a city is never taken for a country that only looks like it", () => {
  for (const text of [
    "St. Gallen",
    "St. Louis",
    "St. John's",
    "Marietta, Georgia",
    "Marietta Georgia",
    "Hyderabad, XY, TG, ZZ",
    "Long Island",
    "Latin America",
    "Vienna, VA",
    "Lake Malawi",
  ])
    expect([text, parseCountry(text)]).toEqual([text, null]);
  const said = {
    "Kelowna, British Columbia": "CA",
    "District of Columbia": "US",
    "Washington, District of Columbia": "US",
    "London, Ontario": "CA",
    "Hyderabad, TG": "IN",
    "Milano, MI": "IT",
    "Bergamo, BG": "IT",
    "Plovdiv, BG": "BG",
    "Perth, Western Australia": "AU",
    "Paris, TX": "US",
    "Vancouver, BC": "CA",
    "Zürich, ZH": "CH",
    "Geneva, GE": "CH",
    "Porto Alegre, RS": "BR",
    "Boston, MA 02110": "US",
    "St. Louis, Missouri, USA": "US",
  };
  for (const [text, code] of Object.entries(said)) expect([text, parseCountry(text)]).toEqual([text, code]);
  expect(parsePlace("Milano, MI")).toEqual({ city: "Milano", country: "IT", isGuess: true });
  expect(parsePlace("Springfield, CO")).toEqual({ city: "Springfield", country: null });
});

test("flags and the codes of sport are countries", () => {
  const said = {
    "🇨🇭": "CH",
    "Berlin 🇩🇪": "DE",
    "🏴󠁧󠁢󠁳󠁣󠁴󠁿 Glasgow": "GB",
    GER: "DE",
    SUI: "CH",
    "Linz, AUT": "AT",
    "Porto, POR": "PT",
  };
  for (const [text, code] of Object.entries(said)) expect([text, parseCountry(text)]).toEqual([text, code]);
  expect(parsePlace("Berlin 🇩🇪")).toEqual({ city: "Berlin", country: "DE" });
  for (const text of ["🇨🇭 🇩🇪", "Germany 🇨🇭", "por"]) expect([text, parseCountry(text)]).toEqual([text, null]);
});

test("several places have the country that the last one names, unless another one speaks against it", () => {
  expect(parsePlace("Lugano / Zürich, Switzerland")).toEqual({ city: "Lugano / Zürich, Switzerland", country: "CH" });
  expect(parseCountry("Lagos / Nairobi, Kenya")).toBeNull();
  expect(parseCountry("Zürich / online")).toBeNull();
});
