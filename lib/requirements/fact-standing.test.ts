import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/core/clock";
import type { StandingFact } from "./fact-standing";
import type { Requirement } from "./schema";
import { standingOf } from "./standing";

const requirement = (facts: Partial<Requirement> = {}): Requirement => ({
  ...{ key: "all", parentKey: null, counts: "certifications", atLeast: 1, within: "term", months: null },
  ...{ types: [], goals: [], principles: [], parts: [], limits: [], leastReach: null },
  ...{ certifications: [], certificationLevels: [], conductVersion: null },
  ...{ includesUnreviewed: false, needsLink: false, isRequired: true },
  ...facts,
});

const certification = (id: string, facts: Partial<StandingFact> = {}): StandingFact => ({
  ...{ id, kind: "certification", fromOn: "2026-01-01", toOn: null, isChecked: true, isPartner: false },
  ...{ certificationKey: "sap", level: "professional", conductVersion: null },
  ...facts,
});
const other = (id: string, facts: Partial<StandingFact>) =>
  certification(id, { certificationKey: null, level: null, ...facts });

const term = { startsOn: "2026-02-01", endsOn: "2027-01-31" };
const standing = (asked: Requirement, facts: StandingFact[], today = "2026-11-19") => {
  const found = standingOf({ requirements: [asked], records: [], events: [], facts, term, today });
  const [only] = found.requirements;
  if (!only) throw new Error("Nothing was asked.");
  return { ...only, isComplete: found.isComplete };
};

describe("a requirement of facts", () => {
  it("counts what holds today and was checked, each certification once, and tells when it ends", () => {
    const asked = requirement({ atLeast: 2, certificationLevels: ["professional", "specialty"] });
    const found = standing(asked, [
      certification("a", { toOn: "2027-01-14" }),
      certification("b", { toOn: "2026-12-01", fromOn: "2023-12-01" }),
      certification("c", { certificationKey: "sec", level: "specialty", isChecked: false }),
      certification("d", { certificationKey: "dop", toOn: "2026-11-18" }),
      certification("e", { certificationKey: "dva", level: "associate" }),
      certification("f", { certificationKey: "ans", level: "specialty", fromOn: "2026-11-20" }),
    ]);
    expect(found).toMatchObject({ counted: ["a"], waiting: ["c"], done: 1, missing: 1, isDone: false, evenPace: null });
    expect(found.leaving).toEqual([{ id: "a", on: "2027-01-15" }]);
    expect(found.isComplete).toBe(false);
    expect(standing(requirement({ ...asked, includesUnreviewed: true }), [certification("x")]).done).toBe(1);
  });

  it("takes a certification by name or by level, a partner, and the version of the conduct", () => {
    const named = requirement({ certifications: ["sap"], certificationLevels: ["specialty"] });
    expect(standing(named, [certification("a", { certificationKey: "dop" })]).done).toBe(0);
    expect(standing(named, [certification("a")]).done).toBe(1);
    expect(standing(named, [certification("a", { certificationKey: "sec", level: "specialty" })]).done).toBe(1);
    const partner = requirement({ counts: "partner_employer" });
    const employer = { kind: "employer" as const };
    expect(standing(partner, [other("a", employer)]).done).toBe(0);
    expect(standing(partner, [other("a", { ...employer, isPartner: true }), certification("b")]).counted).toEqual([
      "a",
    ]);
    const conduct = { kind: "conduct" as const, conductVersion: "1" };
    expect(standing(requirement({ counts: "conduct", conductVersion: "2" }), [other("a", conduct)]).done).toBe(0);
    expect(standing(requirement({ counts: "conduct" }), [other("a", conduct)]).done).toBe(1);
    const written = { ...conduct, conductVersion: "V2 " };
    expect(standing(requirement({ counts: "conduct", conductVersion: "v2" }), [other("a", written)]).done).toBe(1);
    expect(standing(requirement({ counts: "age" }), [other("a", { kind: "age" })]).done).toBe(1);
    expect(standing(requirement({ counts: "student" }), [other("a", { kind: "age" })]).done).toBe(0);
  });

  it("ends on no day on which another one follows at once", () => {
    const job = (id: string, fromOn: string, toOn: string | null, isChecked = true) =>
      other(id, { kind: "employer", isPartner: true, fromOn, toOn, isChecked });
    const asked = requirement({ counts: "partner_employer" });
    const first = job("a", "2026-01-01", "2026-11-30");
    const leaving = (...facts: StandingFact[]) => standing(asked, [first, ...facts]).leaving;
    expect(leaving(job("b", "2026-12-01", "2027-03-31"))).toEqual([{ id: "a", on: "2027-04-01" }]);
    expect(leaving(job("b", "2026-12-01", null))).toEqual([]);
    expect(leaving(job("b", "2026-12-02", null))).toEqual([{ id: "a", on: "2026-12-01" }]);
    expect(leaving(job("b", "2026-12-01", null, false))).toEqual([{ id: "a", on: "2026-12-01" }]);
  });

  const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays("2026-10-20", days));
  const facts = fc
    .array(
      fc.record({
        fromOn: day,
        length: fc.option(fc.integer({ min: 0, max: 20 })),
        isChecked: fc.boolean(),
        certificationKey: fc.constantFrom("sap", "dop", "sec"),
      }),
      { maxLength: 12 },
    )
    .map((some) =>
      some.map(({ fromOn, length, isChecked, certificationKey }, at) =>
        certification(String(at).padStart(2, "0"), {
          ...{ fromOn, toOn: length === null ? null : addDays(fromOn, length), isChecked, certificationKey },
          level: certificationKey === "sec" ? "specialty" : "professional",
        }),
      ),
    );

  it("is what a plain recount says, today and on every day after it", () => {
    fc.assert(
      fc.property(
        facts,
        day,
        fc.boolean(),
        fc.constantFrom<string[]>([], ["sap"]),
        (all, today, takesAll, certifications) => {
          const levels = certifications.length > 0 ? (["specialty"] as const) : [];
          const asked = requirement({ includesUnreviewed: takesAll, certifications, certificationLevels: [...levels] });
          const fits = ({ certificationKey }: StandingFact) =>
            certifications.length === 0 || certificationKey !== "dop";
          const keysOn = (on: string, isOpen: boolean) =>
            new Set(
              all
                .filter((fact) => fits(fact) && (isOpen || takesAll || fact.isChecked))
                .filter(({ fromOn, toOn }) => fromOn <= on && (toOn === null || toOn >= on))
                .map(({ certificationKey }) => certificationKey),
            );
          const found = standing(asked, all, today);
          expect(found.done).toBe(keysOn(today, false).size);
          expect(found.waiting).toHaveLength(keysOn(today, true).size - keysOn(today, false).size);
          for (const id of found.counted) {
            const key = all.find((fact) => fact.id === id)?.certificationKey ?? "";
            const gone = found.leaving.find((one) => one.id === id)?.on;
            let on = today;
            while (keysOn(on, false).has(key) && on < "2027-03-31") on = addDays(on, 1);
            expect(gone ?? "2027-03-31").toBe(on);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
