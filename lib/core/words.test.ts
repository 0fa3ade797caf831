import { expect, it } from "vitest";
import { firstNameOf, listInWords } from "./words";

it("lists words as a sentence does", () => {
  expect([[], ["one"], ["one", "two"], ["one", "two", "three"]].map((words) => listInWords(words))).toEqual([
    "",
    "one",
    "one and two",
    "one, two and three",
  ]);
  expect(listInWords(["one", "two", "three"], "or")).toBe("one, two or three");
});

it("calls people by the first word of their name", () => {
  expect(["Renata Quilodrán", " 山田 太郎 ", null].map(firstNameOf)).toEqual(["Renata", "山田", ""]);
});
