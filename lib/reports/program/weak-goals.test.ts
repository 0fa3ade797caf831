import { describe, expect, it } from "vitest";
import type { Goal, Principle } from "@/lib/catalogue/get";
import { goalsByShare, weakestGoal, weakGoalSentences } from "./weak-goals";

const goal = (key: string, programKey = "heroes") => ({ key, name: key, programKey }) as Goal;
const principles = (count: number) => Array.from({ length: count }, (_, place) => ({ key: `${place}` }) as Principle);

function said(totals: Record<string, number>, share: number | null, had: (key: string) => number = () => 14) {
  const goals = Object.keys(totals).map((key) => goal(key, key.startsWith("other") ? "other" : "heroes"));
  const weak = goalsByShare(goals, totals).map((one) => ({ ...one, principles: principles(had(one.goal.key)) }));
  return weakGoalSentences(weak, { share, verb: "confirmed", principles: 14 });
}

describe("what a report says of its goals", () => {
  it("names what nothing advances, then what is below the share, worst first, by program", () => {
    expect(said({ most: 88, some: 8, few: 3, none: 0, other: 1 }, 10)).toEqual([
      "Nothing confirmed in this period advances none.",
      "Weakest: few (3% of what advances its program’s goals) and some (8% of what advances its program’s goals).",
    ]);
  });

  it("names none as weak where no share is set, and never that all is well then", () => {
    expect(said({ most: 99, few: 1 }, null)).toEqual([]);
  });

  it("says that every goal has its share only where each has it", () => {
    expect(said({ one: 50, two: 50 }, 10)).toEqual([
      "Every goal has at least 10% of what advances its program’s goals.",
    ]);
  });

  it("names a goal that stands above a row of empty pairs, whatever its share", () => {
    expect(said({ one: 50, two: 50 }, 10, (key) => (key === "two" ? 1 : 14))[0]).toBe(
      "Few of the principles go with two (1 of 14).",
    );
  });
});

describe("the weakest goal of a manager's home", () => {
  const year = (key: string, total: number, before = 0, programKey = "heroes") => ({ key, programKey, total, before });

  it("is the one with the smallest share of its program, of two alike the one that had more before", () => {
    expect(weakestGoal([year("first", 40), year("second", 1), year("third", 65)], 10)?.key).toBe("second");
    expect(weakestGoal([year("first", 0), year("second", 0, 3), year("third", 65)], 10)?.key).toBe("second");
    const small = [
      year("first", 900),
      year("second", 20),
      year("other", 4, 0, "builders"),
      year("more", 3, 0, "builders"),
    ];
    expect(weakestGoal(small, 10)?.key).toBe("second");
  });

  it("is none where each has the share that an administrator set, or nothing was done at all", () => {
    expect(weakestGoal([year("first", 40), year("second", 32)], 10)).toBeNull();
    expect(weakestGoal([year("first", 0), year("second", 0)], 10)).toBeNull();
  });

  it("is only what nothing advances where no share is set", () => {
    expect(weakestGoal([year("first", 99), year("second", 1)], null)).toBeNull();
    expect(weakestGoal([year("first", 99), year("second", 0)], null)?.key).toBe("second");
  });
});
