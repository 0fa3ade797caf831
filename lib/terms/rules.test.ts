import { describe, expect, it } from "vitest";
import { graceDaysLeft, isActiveOn, renewalOf, stateOn, termWords } from "./rules";

const term = { startsOn: "2026-01-01", endsOn: "2026-06-30", state: "active" as const, ending: null };

describe("a term by the days", () => {
  it("runs until its last day, is in grace for thirty more, then has run out", () => {
    expect(stateOn(term, "2026-06-30")).toBe("active");
    expect(stateOn(term, "2026-07-01")).toBe("grace");
    expect(graceDaysLeft(term, "2026-07-18")).toBe(12);
    expect(termWords(term, "2026-07-18")).toBe("grace, 12 days");
    expect(stateOn(term, "2026-07-31")).toBe("ended");
    expect(termWords(term, "2026-07-31")).toBe("ran out");
    expect(graceDaysLeft({ ...term, endsOn: null }, "2026-07-18")).toBeNull();
  });

  it("counts on the days between, without those on hold and not for an invitation", () => {
    const holds = [{ fromOn: "2026-02-10", toOn: "2026-02-20" }];
    const days = ["2025-12-31", "2026-01-01", "2026-02-10", "2026-02-20", "2026-02-21", "2026-07-01"];
    expect(days.filter((day) => isActiveOn({ ...term, holds }, day))).toEqual(["2026-01-01", "2026-02-21"]);
    expect(isActiveOn({ ...term, state: "invited" }, "2026-02-01")).toBe(false);
  });

  it("is renewed for as long as it was, or with an open end where it had one", () => {
    expect(renewalOf(term, "2026-07-18")).toEqual({ startsOn: "2026-07-01", endsOn: "2026-12-28" });
    expect(renewalOf({ ...term, endsOn: null }, "2026-07-18")).toEqual({ startsOn: "2026-07-18", endsOn: null });
  });
});
