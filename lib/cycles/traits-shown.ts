import type { Principle, Program } from "@/lib/catalogue/get";
import type { Day } from "@/lib/core/clock";
import type { Fact } from "@/lib/facts/list";

type Contribution = { goals: readonly string[]; principles: readonly string[] };
type Evidence = { by: "goal" | "principle"; key: string; name: string; count: number };

export type TraitShown = ReturnType<typeof traitsShown>[number];

/**
 * The traits that a program looks for, each with what shows it as the catalogue says: how many of the contributions advance each chosen
 * goal and principle, how many do so in all (each counted once), and the certifications held on the day. Nothing is inferred: a trait
 * for which nothing is chosen says so.
 */
export function traitsShown(program: Program, { contributions, principles, facts, today }: Shown) {
  return program.traits
    .filter(({ retiredAt }) => retiredAt === null)
    .map((trait) => {
      const goals = program.goals.filter(({ key }) => trait.goals.includes(key));
      const chosen = principles.filter(({ key }) => trait.principles.includes(key));
      const advances = (one: Contribution) =>
        goals.some(({ key }) => one.goals.includes(key)) || chosen.some(({ key }) => one.principles.includes(key));
      const evidence: Evidence[] = [
        ...goals.map(({ key, name }) => ({
          ...{ by: "goal" as const, key, name },
          count: contributions.filter((one) => one.goals.includes(key)).length,
        })),
        ...chosen.map(({ key, name }) => ({
          ...{ by: "principle" as const, key, name },
          count: contributions.filter((one) => one.principles.includes(key)).length,
        })),
      ];
      return {
        key: trait.key,
        text: trait.text,
        isChosen: evidence.length > 0 || trait.isShownByCertifications,
        contributions: contributions.filter(advances).length,
        evidence,
        certifications: trait.isShownByCertifications ? heldOn(facts, today) : null,
      };
    });
}

type Shown = {
  /** The confirmed ones of the term. */
  contributions: readonly Contribution[];
  principles: readonly Principle[];
  facts: readonly Fact[];
  today: Day;
};

function heldOn(facts: readonly Fact[], day: Day) {
  return facts.flatMap(({ certification, fromOn, toOn, checkedAt }) =>
    certification && (fromOn === null || fromOn <= day) && (toOn === null || toOn >= day)
      ? [{ name: certification, isChecked: checkedAt !== null }]
      : [],
  );
}
