import { describe, expect, it } from "vitest";
import { graceDaysLeft, renewalOf, stateOn, termWords } from "./rules";

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

  it("is renewed for as long as it was, or with an open end where it had one", () => {
    expect(renewalOf(term, "2026-07-18")).toEqual({ startsOn: "2026-07-01", endsOn: "2026-12-28" });
    expect(renewalOf({ ...term, endsOn: null }, "2026-07-18")).toEqual({ startsOn: "2026-07-18", endsOn: null });
  });
});
