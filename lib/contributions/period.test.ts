import { describe, expect, it } from "vitest";
import { readProfilePeriod, yearsWithoutGaps } from "./period";
import { median, mediansByKey } from "./program-median";

describe("the period of a profile", () => {
  it("is the twelve months that end today, unless the address asks for a year or for all", () => {
    expect(readProfilePeriod(undefined, "2026-11-23")).toEqual({ key: "", from: "2025-11-24", to: "2026-11-23" });
    expect(readProfilePeriod("2024", "2026-11-23")).toEqual({ key: "2024", from: "2024-01-01", to: "2024-12-31" });
    expect(readProfilePeriod("all", "2026-11-23")).toEqual({ key: "all" });
  });

  it("takes an address that makes no sense for the default", () => {
    for (const asked of ["2027", "0000", "20x4", "", "everything", "1' or 1=1"])
      expect(readProfilePeriod(asked, "2026-11-23").key).toBe("");
  });

  it("begins the day after in a leap year", () => {
    expect(readProfilePeriod(undefined, "2024-02-29").from).toBe("2023-03-01");
  });
});

describe("years", () => {
  it("passes over none between the first and the present one", () => {
    const counted = [
      { year: "2023", count: 4 },
      { year: "2025", count: 1 },
    ];
    expect(yearsWithoutGaps(counted, "2026-11-23").map((one) => [one.year, one.count, one.isPartial])).toEqual([
      [2023, 4, false],
      [2024, 0, false],
      [2025, 1, false],
      [2026, 0, true],
    ]);
  });
});

describe("the median", () => {
  it("is the middle one, or the mean of the two in the middle", () => {
    expect([median([]), median([3]), median([9, 1, 5]), median([4, 1, 2, 9])]).toEqual([0, 3, 5, 3]);
  });

  it("counts whoever has none as zero", () => {
    const counts = [
      { memberId: "a", key: "dive-deep", count: 6 },
      { memberId: "b", key: "dive-deep", count: 2 },
      { memberId: "c", key: "dive-deep", count: 1 },
      { memberId: "a", key: "frugality", count: 9 },
    ];
    expect(mediansByKey(["a", "b", "c", "d", "e"], counts)).toEqual(
      new Map([
        ["dive-deep", 1],
        ["frugality", 0],
      ]),
    );
  });
});
