import { expect, test } from "vitest";
import { numberStyleInference, parseCount } from "./numbers";

const styleOf = (...cells: string[]) => {
  const evidence = numberStyleInference("Members");
  for (const cell of cells) evidence.see(cell);
  return evidence.verdict();
};

test("a count such as 4.627 means 4627 when its column has no fractions", () => {
  const { style } = styleOf("553", "4.627", "", "12.581");
  expect(style).toBe("decimal-comma");
  expect(parseCount("4.627", style)).toBe(4627);
});

test("a fraction elsewhere in the column makes the point a decimal sign", () => {
  const { style } = styleOf("2223.0", "1,250");
  expect(style).toBe("decimal-point");
  expect(parseCount("2223.0", style)).toBe(2223);
  expect(parseCount("1,250", style)).toBe(1250);
});

test("cells that contradict one another are asked", () => {
  expect(styleOf("4.627", "4,627").question).toMatchObject({
    answer: "numbers",
    choices: ["decimal-point", "decimal-comma"],
  });
});

test("numbers are read past the words around them", () => {
  const said = {
    "~50": 50,
    "50+": 50,
    "1.2k": 1200,
    "100 people": 100,
    "1 234": 1234,
    "1'234": 1234,
    "３０": 30,
    "45 min": 45,
  };
  for (const [text, count] of Object.entries(said)) expect([text, parseCount(text, null)]).toEqual([text, count]);
});

test("what is no number stays unknown", () => {
  for (const text of ["", "n/a", "many", "50-60", "-5", "1.2.3", "12,34,5"])
    expect([text, parseCount(text, null)]).toEqual([text, null]);
});
