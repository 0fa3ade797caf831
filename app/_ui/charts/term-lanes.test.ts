import { expect, it } from "vitest";
import { rowsWithoutOverlap } from "./term-lanes";

it("puts terms of one program that run at the same time on rows of their own, and others behind one another", () => {
  const term = (key: string, from: string, to: string | null) => ({ key, from, to });
  const terms = [
    term("b", "2021-06-01", "2022-06-01"),
    term("a", "2020-01-01", "2021-12-31"),
    term("c", "2022-01-01", null),
    term("d", "2023-01-01", null),
  ];
  expect(rowsWithoutOverlap(terms).map((row) => row.map(({ key }) => key))).toEqual([
    ["a", "c"],
    ["b", "d"],
  ]);
});
