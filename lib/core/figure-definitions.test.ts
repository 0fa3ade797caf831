import { expect, test } from "vitest";
import { definitions, definitionTitle } from "./figure-definitions";

test("no two definitions stand under one heading", () => {
  const titles = Object.values(definitions).map(definitionTitle);
  expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([]);
});
