import { describe, expect, it } from "vitest";
import { parseCount } from "./parse-count";

describe("a count as people type it", () => {
  it("is read with the blanks and commas that part thousands", () => {
    for (const typed of ["1200", "1,200", "1 200", "1\u00a0200", "1\u202f200", "1’200", " 1200 "])
      expect(parseCount(typed)).toBe(1200);
    expect(parseCount("1,234,567")).toBe(1_234_567);
  });

  it("is read in digits of other scripts", () => {
    expect(parseCount("١٢")).toBe(12);
    expect(parseCount("۱۲۳")).toBe(123);
    expect(parseCount("१०")).toBe(10);
    expect(parseCount("１２")).toBe(12);
    expect(parseCount("١٬٢٠٠")).toBe(1200);
  });

  it("is nothing where nothing was typed, which is not zero", () => {
    expect(parseCount("  ")).toBeNull();
    expect(parseCount("0")).toBe(0);
  });

  it("keeps its sign and its size, for the schema to refuse", () => {
    expect(parseCount("-3")).toBe(-3);
    expect(parseCount("−3")).toBe(-3);
    expect(parseCount("99999999999999999999")).toBe(1e20);
  });

  it("comes back as typed where it is no whole number, or could be two", () => {
    for (const typed of ["12.5", "1.200", "1e9", "1,5", "12,34", "1,200 000", "about 40", "4-5"])
      expect(parseCount(typed)).toBe(typed);
  });
});
