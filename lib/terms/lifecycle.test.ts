import { describe, expect, it } from "vitest";
import { lifecycle, transitionRefusal } from "./lifecycle";
import type { TermWithState } from "./status";

const term: TermWithState = {
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
  state: "active",
  ending: null,
  graceDays: 30,
};
const day = "2026-06-15";

/** What a manager can do with it, as the menu shows it. */
const stepsOf = (facts: Partial<TermWithState>) =>
  Object.values(lifecycle)
    .filter((transition) => transition.by === "manager")
    .filter((transition) => transitionRefusal(transition, { ...term, ...facts }, day) === null)
    .map(({ verb }) => verb);

describe("the lifecycle of a term", () => {
  it("offers a manager what fits its state", () => {
    expect(stepsOf({ state: "invited" })).toEqual(["start", "extend", "revise", "end"]);
    expect(stepsOf({})).toEqual(["renew", "hold", "extend", "give_grace", "revise", "end"]);
    expect(stepsOf({ state: "grace" })).toContain("take_grace_back");
    expect(stepsOf({ state: "on_hold" })).toEqual(["resume", "extend", "revise", "end"]);
    expect(stepsOf({ state: "on_hold", endsOn: "2026-06-14" })).toContain("renew");
    expect(stepsOf({ state: "ended", ending: "completed" })).toEqual(["revise", "reopen"]);
  });

  it("has nothing to renew without an end or before it began, and lets one that was renewed early rest", () => {
    expect(stepsOf({ endsOn: null })).not.toContain("renew");
    expect(stepsOf({ startsOn: "2026-07-01" })).not.toContain("renew");
    expect(stepsOf({ state: "ended", ending: "renewed" })).toEqual(["hold", "revise", "reopen"]);
  });

  it("says why not", () => {
    const renewed = { ...term, state: "ended", ending: "renewed" } as const;
    expect(transitionRefusal(lifecycle.renew, renewed, day)).toBe("This term is renewed already.");
    expect(transitionRefusal(lifecycle.end, renewed, day)).toContain("Reopen it");
    expect(transitionRefusal(lifecycle.accept, term, day)).toBe("This invitation was answered already.");
  });
});
