import { describe, expect, it } from "vitest";
import { readTypedCount } from "./typed-count";

describe("a count as people type it", () => {
  it("is read with the blanks and commas that part thousands", () => {
    for (const typed of ["1200", "1,200", "1 200", "1\u00a0200", "1\u202f200", "1’200", " 1200 "])
      expect(readTypedCount(typed)).toBe(1200);
    expect(readTypedCount("1,234,567")).toBe(1_234_567);
  });

  it("is read in digits of other scripts", () => {
    expect(readTypedCount("١٢")).toBe(12);
    expect(readTypedCount("۱۲۳")).toBe(123);
    expect(readTypedCount("१०")).toBe(10);
    expect(readTypedCount("１２")).toBe(12);
    expect(readTypedCount("١٬٢٠٠")).toBe(1200);
  });

  it("is nothing where nothing was typed, which is not zero", () => {
    expect(readTypedCount("  ")).toBeNull();
    expect(readTypedCount("0")).toBe(0);
  });

  it("keeps its sign and its size, for the schema to refuse", () => {
    expect(readTypedCount("-3")).toBe(-3);
    expect(readTypedCount("−3")).toBe(-3);
    expect(readTypedCount("99999999999999999999")).toBe(1e20);
  });

  it("comes back as typed where it is no whole number, or could be two", () => {
    for (const typed of ["12.5", "1.200", "1e9", "1,5", "12,34", "1,200 000", "about 40", "4-5"])
      expect(readTypedCount(typed)).toBe(typed);
  });
});
