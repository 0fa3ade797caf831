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
  expect(parsePlace("Tokyo")).toEqual({ city: "Tokyo", country: "JP" });
  expect(parsePlace("Sapporo")).toEqual({ city: "Sapporo", country: "JP" });
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
  expect(parsePlace("Tulsa, OK")).toEqual({ city: "Tulsa", country: "US" });
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
