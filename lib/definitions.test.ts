import { expect, test } from "vitest";
import { definitions, titleOf } from "./definitions";

test("no two definitions stand under one heading", () => {
  const titles = Object.values(definitions).map(titleOf);
  expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([]);
});
