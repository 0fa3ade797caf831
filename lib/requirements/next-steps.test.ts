import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aRequirement } from "@/lib/testing/requirements";
import { type NextStep, nextStepsOf } from "./next-steps";
import type { Requirement } from "./schema";
import { type StandingRecord, standingOf } from "./standing";

const record = (id: string, facts: Partial<StandingRecord> = {}): StandingRecord => ({
  ...{
    id,
    title: id,
    startsOn: "2026-06-01",
    type: "talk",
    part: "speaker",
    state: "confirmed",
    reach: null,
    links: [],
  },
  ...{ goals: ["lead"], principles: [], isInTerm: true, advances: true },
  ...facts,
});

const term = { startsOn: "2026-02-01", endsOn: "2027-01-31" };

function standing(requirements: Requirement[], records: StandingRecord[] = []) {
  return standingOf({ requirements, records, term, events: [], facts: [], today: "2026-11-19" });
}

const helping = (termId: string, requirements: Requirement[], records: StandingRecord[] = []) => ({
  termId,
  endsOn: term.endsOn,
  standing: standing(requirements, records),
  isOpenToWork: true,
});

const served = ({ serves }: NextStep) => serves.map(({ termId, keys }) => `${termId}: ${keys.join(", ")}`);

const ambassador = [
  aRequirement({ key: "all", atLeast: 3 }),
  aRequirement({ key: "lead", parentKey: "all", atLeast: 2, goals: ["lead"] }),
  aRequirement({ key: "written", parentKey: "lead", atLeast: 1, types: ["article", "book"] }),
  aRequirement({ key: "hands-on", parentKey: "all", atLeast: 1, types: ["workshop"] }),
];

describe("the next steps", () => {
  it("begin with what counts for most at once, and name what nothing before them helps", () => {
    const [first, second, ...others] = nextStepsOf([helping("a", ambassador, [record("one")])]);
    expect([first?.types, first?.goals]).toEqual([["article", "book"], [["lead"]]]);
    expect(first && served(first)).toEqual(["a: all, lead, written"]);
    expect([second?.types, second && served(second)]).toEqual([["workshop"], ["a: all, hands-on"]]);
    expect(others).toEqual([]);
  });

  it("say how often, and go on with what is missing then", () => {
    const established = [
      aRequirement({ key: "all", atLeast: 12 }),
      aRequirement({ key: "lead", parentKey: "all", atLeast: 4, goals: ["lead"] }),
      aRequirement({ key: "written", parentKey: "lead", atLeast: 2, types: ["article", "book"] }),
    ];
    const steps = nextStepsOf([helping("a", established, [record("one")])]);
    expect(steps.map(({ times, types }) => [times, types])).toEqual([
      [2, ["article", "book"]],
      [1, []],
      [8, []],
    ]);
    expect(steps.map(served)).toEqual([["a: all, lead, written"], ["a: all, lead"], ["a: all"]]);
    const limited = aRequirement({ atLeast: 5, types: ["talk", "article"], limits: [{ type: "talk", most: 2 }] });
    expect(nextStepsOf([helping("a", [limited])]).map(({ times, types }) => [times, types])).toEqual([
      [5, ["talk", "article"]],
    ]);
    const all = ["talk", "article"].map((type) => ({ type, most: 1 }));
    const narrow = aRequirement({ atLeast: 5, types: ["talk", "article"], limits: all });
    expect(nextStepsOf([helping("a", [narrow])]).map(({ times }) => times)).toEqual([2]);
  });

  it("put what helps two terms first, and take what waits for review as done", () => {
    const builder = [aRequirement({ key: "yearly", atLeast: 1, isRequired: false, types: ["article", "talk"] })];
    const waiting = record("waits", { state: "submitted", type: "workshop", goals: ["build"] });
    const steps = nextStepsOf([helping("a", ambassador, [record("one"), waiting]), helping("b", builder)]);
    expect(steps.map(served)).toEqual([["a: all, lead, written", "b: yearly"]]);
    expect(steps[0]?.types).toEqual(["article"]);
    expect(nextStepsOf([{ ...helping("b", builder), isOpenToWork: false }])).toEqual([]);
  });

  it("name no type of which enough count, and nothing that can be no contribution", () => {
    const limited = aRequirement({ atLeast: 3, types: ["talk", "article"], limits: [{ type: "talk", most: 1 }] });
    expect(nextStepsOf([helping("a", [limited], [record("one")])]).map(({ types }) => types)).toEqual([["article"]]);
    const full = aRequirement({ atLeast: 3, types: ["talk"], limits: [{ type: "talk", most: 1 }] });
    expect(nextStepsOf([helping("a", [full], [record("one")])])).toEqual([]);
    expect(
      nextStepsOf([helping("a", [aRequirement({ counts: "group_events", within: "months", months: 3 })])]),
    ).toEqual([]);
  });

  it("keep up what soon counts no more, from the day on which one would be missing", () => {
    const rolling = [aRequirement({ key: "year", atLeast: 2, within: "months", months: 12 })];
    const old = record("old", { startsOn: "2025-12-01" });
    const steps = (records: StandingRecord[], facts: { endsOn?: string } = {}) =>
      nextStepsOf([{ ...helping("a", rolling, records), ...facts }]).map(({ times, leavesOn }) => [times, leavesOn]);
    expect(steps([old, record("new")])).toEqual([[1, "2026-12-01"]]);
    expect(steps([old, record("new"), record("other")])).toEqual([]);
    expect(steps([old, record("older", { startsOn: "2025-11-25" }), record("new")])).toEqual([[1, "2026-12-01"]]);
    expect(steps([old])).toEqual([[1, null]]);
    expect(steps([record("later", { startsOn: "2026-01-20" }), record("new")])).toEqual([]);
    expect(steps([old, record("new")], { endsOn: "2026-11-25" })).toEqual([]);
    const missing = aRequirement({ key: "all", atLeast: 3 });
    const [first] = nextStepsOf([helping("a", [missing, ...rolling], [old, record("new")])]);
    expect([first?.serves[0]?.keys, first?.leavesOn]).toEqual([["all", "year"], null]);
  });

  it("are such that one of them, done, counts for all that they say", () => {
    const words = (all: string[]) => fc.subarray(all);
    const asked = fc.record({
      atLeast: fc.integer({ min: 1, max: 4 }),
      types: words(["talk", "article", "workshop"]),
      goals: words(["lead", "build"]),
      parts: words(["speaker", "author"]) as fc.Arbitrary<("speaker" | "author")[]>,
      needsLink: fc.boolean(),
      leastReach: fc.constantFrom(null, 10),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(asked, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        (terms) => {
          const all = terms.map((requirements, at) => ({
            id: `t${at}`,
            requirements: requirements.map((one, place) =>
              aRequirement({
                ...one,
                key: `k${place}`,
                parentKey: place === 1 ? "k0" : null,
                atLeast: place === 1 ? 1 : one.atLeast,
              }),
            ),
          }));
          for (const step of nextStepsOf(
            all.map(({ id, requirements }) => helping(id, requirements)),
            99,
          )) {
            const done = record("new", {
              type: step.types[0] ?? "talk",
              part: step.parts[0] ?? "speaker",
              goals: step.goals.flatMap(([goal]) => goal ?? []),
              links: step.needsLink ? ["a.example"] : [],
              reach: step.leastReach,
            });
            for (const { termId, keys } of step.serves) {
              const own = all.find(({ id }) => id === termId)?.requirements ?? [];
              const after = standing(own, [done]).requirements.filter(({ counted }) => counted.includes("new"));
              expect(after.map(({ requirement: one }) => one.key)).toEqual(expect.arrayContaining([...keys]));
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
