import { expect, it } from "vitest";
import { chosenWords } from "./chosen-words";

it("names what is chosen, also for two, and counts from the third on", () => {
  expect(chosenWords([])).toBe("");
  expect(chosenWords(["Chile"])).toBe("Chile");
  expect(chosenWords(["Chile", "Peru"])).toBe("Chile or Peru");
  expect(chosenWords(["Chile", "Peru", "Japan", "Kenya"])).toBe("Chile, Peru or 2 more");
});
