import { describe, expect, it } from "vitest";
import { renewalDays } from "./renewal-days";
import { describeTermState, graceDaysLeft, termStateOn } from "./status";
import type { UsualLength } from "./usual-length";

const term = { startsOn: "2026-01-01", endsOn: "2026-06-30", state: "active" as const, ending: null, graceDays: 30 };

const saysNothing: UsualLength = { termLength: "open", termMonths: null, cohortStartsOn: null };

describe("a term by the days", () => {
  it("runs until its last day, is in grace for thirty more, then has run out", () => {
    expect(termStateOn(term, "2026-06-30")).toBe("active");
    expect(termStateOn(term, "2026-07-01")).toBe("grace");
    expect(graceDaysLeft(term, "2026-07-18")).toBe(12);
    expect(describeTermState(term, "2026-07-18")).toBe("grace, 12 days");
    expect(termStateOn(term, "2026-07-31")).toBe("ended");
    expect(describeTermState(term, "2026-07-31")).toBe("ran out");
    expect(graceDaysLeft({ ...term, endsOn: null }, "2026-07-18")).toBeNull();
  });

  it("is renewed by calendar where it has whole years or months, by days where it has not, and never without an end", () => {
    const next = (startsOn: string, endsOn: string) => renewalDays({ startsOn, endsOn, usual: saysNothing });
    expect(next("2026-01-01", "2026-06-30")).toEqual({ startsOn: "2026-07-01", endsOn: "2026-12-31" });
    expect(next("2026-06-29", "2027-06-28")).toEqual({ startsOn: "2027-06-29", endsOn: "2028-06-28" });
    expect(next("2027-03-01", "2028-02-29")).toEqual({ startsOn: "2028-03-01", endsOn: "2029-02-28" });
    expect(next("2024-02-29", "2025-02-28")).toEqual({ startsOn: "2025-03-01", endsOn: "2026-02-28" });
    expect(next("2026-01-31", "2026-02-27")).toEqual({ startsOn: "2026-02-28", endsOn: "2026-03-27" });
    expect(next("2026-01-01", "2026-01-10")).toEqual({ startsOn: "2026-01-11", endsOn: "2026-01-20" });
    expect(renewalDays({ startsOn: "2026-01-01", endsOn: null, usual: saysNothing })).toBeNull();
  });

  it("is renewed for as long as the program says, whatever it was before", () => {
    const next = (usual: Partial<UsualLength>, startsOn: string, endsOn: string) =>
      renewalDays({ startsOn, endsOn, usual: { ...saysNothing, ...usual } })?.endsOn;
    expect(next({ termMonths: 12 }, "2026-01-01", "2026-06-30")).toBe("2027-06-30");
    expect(next({ termMonths: 1 }, "2026-01-01", "2026-01-30")).toBe("2026-02-27");
    expect(next({ cohortStartsOn: "09-01" }, "2025-10-05", "2026-08-31")).toBe("2027-08-31");
    expect(next({ cohortStartsOn: "09-01" }, "2025-10-05", "2026-08-10")).toBe("2026-08-31");
    expect(next({ cohortStartsOn: "03-01" }, "2027-03-01", "2028-02-29")).toBe("2029-02-28");
  });

  it("is in a grace that was given until its last day, and no day longer", () => {
    const given = { ...term, state: "grace" as const };
    expect([termStateOn(given, "2026-06-30"), termStateOn(given, "2026-07-01")]).toEqual(["grace", "ended"]);
    expect(describeTermState(given, "2026-06-18")).toBe("grace, 12 days");
    expect(describeTermState(given, "2026-07-01")).toBe("ran out");
  });

  it("has no grace, or a longer one, where the program says so", () => {
    expect(termStateOn({ ...term, graceDays: 0 }, "2026-07-01")).toBe("ended");
    expect([
      termStateOn({ ...term, graceDays: 90 }, "2026-09-28"),
      termStateOn({ ...term, graceDays: 90 }, "2026-09-29"),
    ]).toEqual(["grace", "ended"]);
  });

  it.each(["completed", "lapsed", "emeritus"] as const)(
    "runs until the day before its last one once its end as %s is decided",
    (ending) => {
      const decided = { ...term, state: "ended" as const, ending };
      expect([termStateOn(decided, "2026-06-29"), describeTermState(decided, "2026-06-29")]).toEqual([
        "active",
        "until 30 Jun 2026",
      ]);
      expect(termStateOn(decided, "2026-06-30")).toBe("ended");
      expect(termStateOn({ ...decided, ending: "withdrawn" }, "2026-06-29")).toBe("ended");
      expect(termStateOn(decided, "2025-12-31")).toBe("ended");
    },
  );

  it("runs until its last day though it was renewed, and the next one says from when", () => {
    const renewed = { ...term, state: "ended" as const, ending: "renewed" as const };
    expect([termStateOn(renewed, "2026-06-30"), describeTermState(renewed, "2026-06-30")]).toEqual([
      "active",
      "active",
    ]);
    expect([termStateOn(renewed, "2026-07-01"), describeTermState(renewed, "2026-07-01")]).toEqual([
      "ended",
      "renewed",
    ]);
    const next = { ...term, startsOn: "2026-07-01", endsOn: "2026-12-31" };
    expect(describeTermState(next, "2026-06-30")).toBe("from 1 Jul 2026");
    expect(describeTermState(next, "2026-07-01")).toBe("active");
  });
});
