import { expect, test } from "vitest";
import { languageName, languageOptions } from "./languages";

test("a language is offered once, by its English name, and no two are called alike", () => {
  const options = languageOptions();
  expect(options).toContainEqual({ value: "fil", label: "Filipino" });
  expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
  expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
  expect(options.filter(({ value, label }) => value === label)).toEqual([]);
});

test("a language is called the same in a list and on a page, and by its code where it is not known", () => {
  for (const { value, label } of languageOptions()) expect(languageName(value)).toBe(label);
  expect(languageName("xqz")).toBe("xqz");
});
