import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparisonPeriod, monthsInPeriod, monthWithinPeriod, readReportPeriod } from "./period";

const today = "2026-11-23";

describe("the period of a report", () => {
  it("is twelve months up to today unless something else is asked for", () => {
    expect(readReportPeriod({}, today)).toEqual({ from: "2025-12-01", to: today });
    expect(readReportPeriod({ to: "2026-03-10" }, today)).toEqual({ from: "2025-04-01", to: "2026-03-10" });
    expect(readReportPeriod({ from: "2026-02-01" }, today)).toEqual({ from: "2026-02-01", to: today });
  });

  it("opens as the installation is set, and only where nothing was asked for", () => {
    expect(readReportPeriod({}, today, "this_year")).toEqual({ from: "2026-01-01", to: today });
    expect(readReportPeriod({}, today, "last_year")).toEqual({ from: "2025-01-01", to: "2025-12-31" });
    expect(readReportPeriod({}, today, "last_90_days")).toEqual({ from: "2026-08-26", to: today });
    expect(readReportPeriod({ to: today }, today, "last_year")).toEqual({ from: "2025-12-01", to: today });
  });

  it("turns round what was given the wrong way, and never grows beyond ten years", () => {
    expect(readReportPeriod({ from: "2026-11-01", to: "2026-10-01" }, today)).toEqual({
      from: "2026-10-01",
      to: "2026-11-01",
    });
    expect(readReportPeriod({ from: "0001-01-01", to: "9999-12-31" }, today)).toEqual({
      from: "2018-12-01",
      to: "2028-11-23",
    });
    expect(monthsInPeriod(readReportPeriod({ from: "0001-01-01" }, today))).toHaveLength(120);
  });

  it("is compared with the same days a year earlier, or with the days just before it", () => {
    const year = { from: "2025-12-01", to: today };
    expect(comparisonPeriod(year)).toEqual({ from: "2024-12-01", to: "2025-11-23", name: "the year before" });
    const quarter = { from: "2026-07-01", to: "2026-09-30" };
    expect(comparisonPeriod(quarter, "before")).toMatchObject({ from: "2026-04-01", to: "2026-06-30" });
    expect(comparisonPeriod({ from: "2026-11-10", to: "2026-11-19" }, "before")).toMatchObject({
      from: "2026-10-31",
      to: "2026-11-09",
    });
  });

  it("never overlaps with what it is compared with, and its months make up all of it", () => {
    const day = fc
      .date({ min: new Date("2000-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.constantFrom("before" as const, undefined), (from, to, how) => {
        const period = readReportPeriod({ from, to }, today);
        expect(comparisonPeriod(period, how).to < period.from).toBe(true);
        const parts = monthsInPeriod(period).map((month) => monthWithinPeriod(month, period));
        expect([parts[0]?.from, parts.at(-1)?.to]).toEqual([period.from, period.to]);
      }),
    );
  });
});
