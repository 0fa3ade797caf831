import { expect, test } from "vitest";
import { countryName, countryOptions, placeLabel } from "./names";

test("a country is called what people call it, and no two alike", () => {
  const called = { JP: "Japan", KR: "South Korea", TR: "Türkiye", GB: "United Kingdom", CL: "Chile" };
  for (const [code, name] of Object.entries(called)) expect(countryName(code)).toBe(name);
  const names = countryOptions().map(({ label }) => label);
  expect(new Set(names).size).toBe(names.length);
  expect(["ZZ", "nowhere"].map(countryName)).toEqual(["ZZ", "nowhere"]);
});

test("a country is called the same in a list, a report and a feed", () => {
  for (const { value, label } of countryOptions()) expect(countryName(value)).toBe(label);
});

test("a place is its city and its country, as far as they are known", () => {
  expect(placeLabel({ city: "Santiago", country: "CL", countryAsWritten: null })).toBe("Santiago, Chile");
  expect(placeLabel({ city: "Santiago", country: "CL", countryAsWritten: "Chili" })).toBe("Santiago, Chile");
  expect(placeLabel({ city: null, country: null, countryAsWritten: "Nippon" })).toBe("Nippon");
  expect(placeLabel({ city: "", country: "CL" })).toBe("Chile");
  expect(placeLabel({})).toBe("");
});
