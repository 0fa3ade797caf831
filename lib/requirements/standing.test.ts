import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths } from "@/lib/core/clock";
import { aRequirement } from "@/lib/testing/requirements";
import { describeRequirement, requirementInShort } from "./describe";
import { isOfKind } from "./progress";
import { type Requirement, requirementList } from "./schema";
import { type StandingRecord, standingOf } from "./standing";
import { windowOf } from "./windows";

const record = (id: string, startsOn: string, facts: Partial<StandingRecord> = {}): StandingRecord => ({
  ...{ id, title: `Record ${id}`, startsOn, type: "talk", part: "speaker", state: "confirmed", reach: null, links: [] },
  ...{ goals: ["lead"], principles: [], isInTerm: true, advances: true },
  ...facts,
});

const term = { startsOn: "2026-02-01", endsOn: "2027-01-31" };
const today = "2026-11-19";
const standing = (requirements: Requirement[], records: StandingRecord[], more: { today?: string } = {}) =>
  standingOf({ requirements, records, term, events: [], facts: [], today, ...more });

describe("the standing of a term", () => {
  it("counts what was confirmed within the term, and says why all else does not count", () => {
    const { requirements, notCounted, isComplete } = standing(
      [
        aRequirement({ types: ["talk", "article", "mentoring"], limits: [{ type: "mentoring", most: 1 }] }),
        aRequirement({ key: "written", parentKey: "all", atLeast: 2, types: ["article"] }),
      ],
      [
        record("a", "2026-01-14"),
        record("b", "2026-03-01"),
        record("c", "2026-03-02", { type: "article", links: ["a.example/x"] }),
        record("d", "2026-03-03", { type: "article", links: ["a.example/x"] }),
        record("e", "2026-03-04", { type: "mentoring" }),
        record("f", "2026-03-05", { type: "mentoring" }),
        record("g", "2026-03-06", { type: "social" }),
        record("h", "2026-03-07", { state: "submitted", type: "article" }),
        record("i", "2026-03-08", { advances: false }),
        record("j", "2026-03-09", { isInTerm: false, advances: false }),
        record("k", "2026-03-10", { state: "returned" }),
        record("l", "2026-12-24"),
      ],
    );
    expect(requirements.map(({ counted, waiting, done, missing }) => ({ counted, waiting, done, missing }))).toEqual([
      { counted: ["b", "c", "e"], waiting: ["h"], done: 3, missing: 0 },
      { counted: ["c"], waiting: ["h"], done: 1, missing: 1 },
    ]);
    expect(isComplete).toBe(false);
    expect(notCounted.map(({ record: one, reason, instead }) => [one.id, reason, ...instead])).toEqual([
      ["k", "returned"],
      ["j", "not_in_term"],
      ["i", "no_goal"],
      ["h", "waiting"],
      ["g", "wrong_kind"],
      ["f", "over_limit", "e"],
      ["d", "duplicate", "c"],
      ["a", "before_term"],
    ]);
  });

  it("lets what waits take no place from what is confirmed, and count where it is said to", () => {
    const records = [record("a", "2026-03-01", { state: "submitted" }), record("b", "2026-03-02")];
    const limited = aRequirement({ limits: [{ type: "talk", most: 1 }] });
    expect(standing([limited], records).requirements[0]).toMatchObject({ counted: ["b"], waiting: [] });
    const open = aRequirement({ includesUnreviewed: true });
    expect(standing([open], records).requirements[0]).toMatchObject({ counted: ["a", "b"], waiting: [] });
  });

  it("reaches before the term by a rolling window, and tells the day on which a record leaves it", () => {
    const rolling = aRequirement({ within: "months", months: 12, atLeast: 1 });
    const records = [record("old", "2025-11-19"), record("kept", "2025-11-20"), record("new", "2026-11-19")];
    const [found] = standing([rolling], records).requirements;
    expect(found).toMatchObject({ counted: ["kept", "new"], from: "2025-11-20", evenPace: null });
    expect(found?.leaving).toEqual([
      { id: "kept", on: "2026-11-20" },
      { id: "new", on: "2027-11-19" },
    ]);
    expect(standing([rolling], records, { today: "2026-11-20" }).requirements[0]?.counted).toEqual(["new"]);
  });

  it("counts within a quarter, events of a group, an even pace, and ends with the term", () => {
    const quarter = aRequirement({ within: "quarter", atLeast: 1, isRequired: false });
    const events = aRequirement({ key: "events", counts: "group_events", within: "months", months: 3, atLeast: 1 });
    const given = {
      ...{ requirements: [quarter, events, aRequirement({ key: "term", atLeast: 12 })], term, today, facts: [] },
      records: [record("a", "2026-09-30"), record("b", "2026-10-01")],
      events: [
        { id: "e1", title: "Meetup 1", startsOn: "2026-08-19" },
        { id: "e2", title: "Meetup 2", startsOn: "2026-08-20" },
      ],
    };
    const { requirements, isComplete } = standingOf(given);
    expect(requirements.map(({ counted, evenPace }) => [counted, evenPace])).toEqual([
      [["b"], null],
      [["e2"], null],
      [["a", "b"], 9],
    ]);
    expect(isComplete).toBe(false);
    const over = standingOf({ ...given, term: { startsOn: "2025-02-01", endsOn: "2026-09-30" } });
    expect([over.on, over.requirements[2]?.counted, over.requirements[2]?.evenPace]).toEqual(["2026-09-30", ["a"], 12]);
  });

  it("is nothing where nothing is asked", () => {
    const { requirements, notCounted, isComplete } = standing([], [record("a", "2026-03-01")]);
    expect([requirements, notCounted, isComplete]).toEqual([[], [], null]);
  });
});

const days = fc.integer({ min: 0, max: 900 }).map((day) => addDays("2024-06-15", day));
const records = fc
  .array(
    fc.record({
      startsOn: days,
      type: fc.constantFrom("talk", "article", "mentoring"),
      part: fc.constantFrom("speaker" as const, "author" as const),
      state: fc.constantFrom("confirmed" as const, "submitted" as const, "returned" as const),
      reach: fc.constantFrom(null, 10, 500),
      links: fc.constantFrom([], ["a.example"], ["b.example", "c.example"]),
      goals: fc.constantFrom([], ["lead"], ["lead", "serve"]),
      principles: fc.constantFrom([], ["dive-deep"]),
      isInTerm: fc.boolean(),
      advances: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((some) => some.map((facts, at) => record(String(at).padStart(3, "0"), facts.startsOn, facts)));
const lists: fc.Arbitrary<string[]> = fc.constantFrom([], ["talk"], ["talk", "article"]);
const asked = fc.record({
  atLeast: fc.integer({ min: 1, max: 5 }),
  types: lists,
  goals: fc.constantFrom<string[][]>([], ["serve"]),
  includesUnreviewed: fc.boolean(),
  needsLink: fc.boolean(),
  leastReach: fc.constantFrom(null, 100),
  limits: fc.constantFrom<Requirement["limits"][]>([], [{ type: "talk", most: 1 }], [{ type: "article", most: 2 }]),
  window: fc.constantFrom(
    { within: "term" as const, months: null },
    { within: "months" as const, months: 1 },
    { within: "months" as const, months: 13 },
    { within: "quarter" as const, months: null },
  ),
  child: fc.option(fc.record({ types: lists, needsLink: fc.boolean() })),
});

describe("a standing of whatever happened", () => {
  it("is what a plain recount of the records says", () => {
    fc.assert(
      fc.property(records, asked, days, (all, { window, child, ...facts }, day) => {
        const top = aRequirement({ ...facts, ...window });
        const sub = child ? [aRequirement({ key: "sub", parentKey: "all", atLeast: 1, ...child })] : [];
        const found = standingOf({
          requirements: [top, ...sub],
          term,
          records: all,
          events: [],
          facts: [],
          today: day,
        });
        const { on } = found;
        const isWithin = ({ startsOn }: StandingRecord) => {
          if (startsOn > on) return false;
          if (window.within === "term") return startsOn >= term.startsOn;
          if (window.within === "months") return addMonths(startsOn, window.months ?? 0) > on;
          const quarterEnd = (text: string) => `${text.slice(0, 4)} ${Math.ceil(Number(text.slice(5, 7)) / 3)}`;
          return quarterEnd(startsOn) === quarterEnd(on);
        };
        const rank = ({ state }: StandingRecord) => (state === "confirmed" ? 0 : 1);
        const order = [...all].sort(
          (one, other) =>
            rank(one) - rank(other) || one.startsOn.localeCompare(other.startsOn) || one.id.localeCompare(other.id),
        );
        const accepted = ({ state }: StandingRecord) =>
          state === "confirmed" || (state === "submitted" && top.includesUnreviewed);
        const fitting = order.filter(
          (one) => accepted(one) && isWithin(one) && one.isInTerm && one.advances && isOfKind(one, top),
        );
        fitting.sort((one, other) => one.startsOn.localeCompare(other.startsOn) || one.id.localeCompare(other.id));
        const fits: StandingRecord[] = [];
        for (const one of fitting) {
          const isSame = fits.some(
            ({ type, links }) => type === one.type && links.some((link) => one.links.includes(link)),
          );
          if (!isSame) fits.push(one);
        }
        const inOrder = fits.sort(
          (one, other) => one.startsOn.localeCompare(other.startsOn) || one.id.localeCompare(other.id),
        );
        const most = new Map(top.limits.map(({ type, most: number }) => [type, number]));
        const expected = inOrder.filter(
          (one, at) => inOrder.slice(0, at).filter(({ type }) => type === one.type).length < (most.get(one.type) ?? 99),
        );
        expect(found.requirements[0]?.counted).toEqual(expected.map(({ id }) => id));
        expect(found.requirements[0]?.isDone).toBe(expected.length >= top.atLeast);
        for (const one of sub)
          expect(found.requirements[1]?.counted).toEqual(
            expected.filter((each) => isOfKind(each, one)).map(({ id }) => id),
          );
        const told = [...found.counted, ...found.notCounted.map((each) => each.record)].map(({ id }) => id);
        expect(new Set(told).size).toBe(told.length);
        for (const { on: leaves } of found.requirements[0]?.leaving ?? []) expect(leaves > on).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("has windows in which each day counts exactly so many months", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 24 }), (on, months) => {
        const { from } = windowOf({ within: "months", months }, term, on);
        expect(addMonths(from, months) > on).toBe(true);
        expect(addMonths(addDays(from, -1), months) > on).toBe(false);
      }),
    );
  });
});

describe("a requirement", () => {
  const names = {
    types: new Map([
      ["article", "Article"],
      ["book", "Book"],
      ["mentoring", "Mentoring"],
    ]),
    goals: new Map([["lead", "Promote Thought Leadership"]]),
    principles: new Map([["dive-deep", "Dive Deep"]]),
    certifications: new Map([["sap", "Solutions Architect Professional"]]),
  };

  it("reads as one plain sentence", () => {
    const said = (facts: Partial<Requirement>) => describeRequirement(aRequirement(facts), names);
    expect([
      said({ atLeast: 12, limits: [{ type: "mentoring", most: 1 }] }),
      said({ parentKey: "x", atLeast: 4, goals: ["lead"] }),
      said({ parentKey: "x", atLeast: 2, types: ["article", "book"] }),
      said({ atLeast: 1, within: "quarter", isRequired: false }),
      said({ atLeast: 1, counts: "group_events", within: "months", months: 3 }),
      said({ atLeast: 2, within: "months", months: 12, leastReach: 1000, needsLink: true, parts: ["speaker"] }),
      said({ counts: "certifications", atLeast: 2, certificationLevels: ["professional", "specialty"] }),
      said({ counts: "certifications", atLeast: 1, certifications: ["sap"] }),
      said({ counts: "certifications", atLeast: 2, certifications: ["sap"], certificationLevels: ["specialty"] }),
      said({ counts: "age", atLeast: 1, includesUnreviewed: true }),
      said({ counts: "conduct", atLeast: 1, conductVersion: "2", isRequired: false }),
      said({ counts: "partner_employer", atLeast: 1 }),
    ]).toEqual([
      "12 contributions in the term, at most 1 of the type mentoring",
      "of which 4 advance Promote Thought Leadership",
      "of which 2 are of the type article or book",
      "1 contribution in each quarter, advised",
      "The group held an event in the last 3 months",
      "2 contributions as speaker in the last 12 months, each with a reach of at least 1,000, each with a link",
      "2 professional or specialty certifications",
      "The certification Solutions Architect Professional",
      "2 of these certifications: Solutions Architect Professional or any specialty one",
      "Is 18 or older, the word of the member is enough",
      "Code of conduct accepted, version 2, advised",
      "Works for a partner",
    ]);
  });

  it("has a short name that fits above a column", () => {
    const short = (facts: Partial<Requirement>) => requirementInShort(aRequirement(facts), names);
    expect([
      short({}),
      short({ goals: ["lead"] }),
      short({ types: ["article", "book"] }),
      short({ types: ["article", "book", "mentoring"], parts: ["speaker"] }),
      short({ goals: ["lead"], types: ["article"] }),
    ]).toEqual([
      "Any",
      "Promote Thought Leadership",
      "Article, book",
      "Article, book, 2 more",
      "Promote Thought Leadership, article",
    ]);
  });

  it("is refused where it contradicts itself, by its field", () => {
    const refused = (...some: Requirement[]) =>
      requirementList.safeParse(some).error?.issues.map(({ path }) => path.join(".")) ?? [];
    expect(refused(aRequirement(), aRequirement({ key: "sub", parentKey: "all", atLeast: 2 }))).toEqual([]);
    expect(refused(aRequirement(), aRequirement({ key: "sub", parentKey: "all", atLeast: 4 }))).toEqual(["1.atLeast"]);
    expect(refused(aRequirement({ within: "months" }))).toEqual(["0.months"]);
    expect(refused(aRequirement({ parentKey: "none" }))).toEqual(["0.parentKey"]);
    expect(refused(aRequirement(), aRequirement())).toEqual(["1.key"]);
    expect(refused(aRequirement({ counts: "group_events" }))).toEqual(["0.within"]);
    expect(refused(aRequirement({ counts: "age" }))).toEqual(["0.atLeast"]);
    expect(refused(aRequirement(), aRequirement({ counts: "certifications", key: "c", parentKey: "all" }))).toEqual([
      "1.parentKey",
    ]);
  });
});
