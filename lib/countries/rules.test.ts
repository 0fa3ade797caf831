import { expect, test } from "vitest";
import { countryOf, placeOf } from "./rules";

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
  for (const [text, code] of Object.entries(said)) expect([text, countryOf(text)]).toEqual([text, code]);
});

test("a city without a country is told only where its name leaves no doubt", () => {
  expect(placeOf("Tokyo")).toEqual({ city: "Tokyo", country: "JP" });
  expect(placeOf("Sapporo")).toEqual({ city: "Sapporo", country: "JP" });
  expect(countryOf("Kochi")).toBeNull();
  expect(countryOf("Cordoba")).toBeNull();
});

test("city and country are taken apart in either order and past stray signs", () => {
  expect(placeOf("Vienna, Austria")).toEqual({ city: "Vienna", country: "AT" });
  expect(placeOf("India, Coimbatore")).toEqual({ city: "Coimbatore", country: "IN" });
  expect(placeOf("Brussels. Belgium")).toEqual({ city: "Brussels", country: "BE" });
  expect(placeOf("\u200eGoiânia, Brazil")).toEqual({ city: "Goiânia", country: "BR" });
  expect(placeOf("Konstanz ,Germany")).toEqual({ city: "Konstanz", country: "DE" });
  expect(placeOf("Somewhere, Ontario Canada").country).toBe("CA");
});

test("states of the USA are no countries", () => {
  expect(placeOf("Tulsa, OK")).toEqual({ city: "Tulsa", country: "US" });
  expect(countryOf("Irvine, CA")).toBe("US");
  expect(countryOf("New Mexico")).toBe("US");
  expect(countryOf("New Jersey, United States")).toBe("US");
  expect(countryOf("Atlanta, Georgia")).toBe("US");
  expect(countryOf("Tbilisi, Georgia")).toBe("GE");
});

test("what may be either stays open", () => {
  expect(countryOf("Berlin, DE")).toBe("DE");
  expect(countryOf("Wilmington, DE")).toBeNull();
  expect(countryOf("Vancouver, Canada / Sydney, Australia")).toBeNull();
  expect(countryOf("New England")).toBeNull();
  expect(countryOf("No location")).toBeNull();
  expect(countryOf("")).toBeNull();
});
