import { fold } from "@/db/fold";
import type { CertificationLevel, FactKind } from "@/db/words";
import { addDays, type Day } from "@/lib/core/clock";
import type { FactRequirement } from "./schema";

/** A fact as far as requirements ask. It holds from its first day to its last, both included. */
export type StandingFact = {
  id: string;
  kind: FactKind;
  fromOn: Day;
  /** Null where it does not end. */
  toOn: Day | null;
  isChecked: boolean;
  /** Of a certification. */
  certificationKey: string | null;
  level: CertificationLevel | null;
  /** Of an employer. */
  isPartner: boolean;
  /** Of the conduct that was accepted. */
  conductVersion: string | null;
};

type Held = StandingFact & { startsOn: Day };

/** Of which kind the facts are that a requirement asks for. */
export const askedFactKinds: Record<FactRequirement["counts"], FactKind> = {
  certifications: "certification",
  partner_employer: "employer",
  student: "student",
  age: "age",
  conduct: "conduct",
};

/**
 * Which facts count on a day, which would when they are checked, and the first day without each. A certification counts once however
 * often it was earned, and of what is so or is not, one: the one that lasts longest.
 */
export function standingOfFacts(requirement: FactRequirement, facts: readonly StandingFact[], on: Day) {
  const asked = facts.filter((fact) => isOfAskedKind(fact, requirement));
  const accepted = asked.filter(({ isChecked }) => isChecked || requirement.includesUnreviewed);
  const counted = oneOfEach(accepted, on);
  const known = new Set(counted.map(whatItIs));
  return {
    counted,
    waiting: oneOfEach(asked, on).filter((fact) => !known.has(whatItIs(fact))),
    leaving: counted
      .flatMap((fact) => {
        const last = lastDayOf(fact, accepted);
        return last ? [{ id: fact.id, on: addDays(last, 1) }] : [];
      })
      .sort((one, other) => compare(one.on, other.on) || compare(one.id, other.id)),
  };
}

/** Of what holds that day, each thing once: the one that lasts longest. The earliest first. */
function oneOfEach(facts: readonly StandingFact[], on: Day): Held[] {
  const longest = new Map<string, Held>();
  for (const fact of facts) {
    if (fact.fromOn > on || (fact.toOn ?? on) < on) continue;
    const other = longest.get(whatItIs(fact));
    if (!other || compare(endOf(fact), endOf(other)) > 0 || (endOf(fact) === endOf(other) && fact.id < other.id))
      longest.set(whatItIs(fact), { ...fact, startsOn: fact.fromOn });
  }
  return [...longest.values()].sort((one, other) => compare(one.fromOn, other.fromOn) || compare(one.id, other.id));
}

/** The last day of a fact, or of the one that follows it without a day between; null where there is none. */
function lastDayOf(fact: StandingFact, accepted: readonly StandingFact[]): Day | null {
  if (fact.toOn === null) return null;
  const next = addDays(fact.toOn, 1);
  const following = accepted.filter(
    (other) => whatItIs(other) === whatItIs(fact) && other.fromOn <= next && endOf(other) > endOf(fact),
  );
  const [furthest] = following.sort((one, other) => compare(endOf(other), endOf(one)));
  return furthest ? lastDayOf(furthest, accepted) : fact.toOn;
}

const whatItIs = ({ certificationKey }: StandingFact) => certificationKey ?? "";
const endOf = ({ toOn }: StandingFact) => toOn ?? "9999-12-31";

/** Whether it is what the requirement asks for, whenever it held and whoever checked it. */
function isOfAskedKind(fact: StandingFact, requirement: FactRequirement): boolean {
  const { counts, certifications, certificationLevels, conductVersion } = requirement;
  if (fact.kind !== askedFactKinds[counts]) return false;
  if (counts === "partner_employer") return fact.isPartner;
  if (counts === "conduct") return conductVersion === null || isSameVersion(fact.conductVersion, conductVersion);
  if (counts !== "certifications" || certifications.length + certificationLevels.length === 0) return true;
  return (
    certifications.some((key) => key === fact.certificationKey) ||
    certificationLevels.some((level) => level === fact.level)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** People write the same version as "v2" and "V2 ". */
function isSameVersion(accepted: string | null, asked: string): boolean {
  return accepted !== null && fold(accepted) === fold(asked);
}
