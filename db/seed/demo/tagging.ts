import catalogue from "../catalogue.json";
import type { Chance } from "./chance";
import { reasonsFor } from "./reasons";

/** How often people choose a goal. One is starved on purpose: what the reports are there to find. */
const goalWeights: Record<string, number> = {
  "educate-and-empower": 36,
  "inspire-continuous-learning": 31,
  "evangelize-best-practices": 29,
  "nurture-and-connect": 23,
  "encourage-peer-learning": 44,
  "advance-diversity-and-inclusion": 0.2,
  "community-building": 40,
  "facilitate-knowledge-exchange": 41,
  "adapt-to-regional-needs": 9,
  "drive-customer-success": 17,
  "serve-as-technical-champions": 17,
  "promote-thought-leadership": 13,
  "empower-future-builders": 23,
  "bridge-theory-and-practice": 13,
  "cultivate-peer-mentorship": 8,
};
const principleWeights: Record<string, number> = {
  "customer-obsession": 36,
  ownership: 27,
  "invent-and-simplify": 22,
  "are-right-a-lot": 9,
  "learn-and-be-curious": 52,
  "hire-and-develop-the-best": 35,
  "insist-on-the-highest-standards": 18,
  "think-big": 13,
  "bias-for-action": 25,
  frugality: 2.2,
  "earn-trust": 38,
  "dive-deep": 35,
  "have-backbone": 2.4,
  "deliver-results": 32,
};

export type Mark = { key: string; reason: string | null };

const goalsOf = new Map(catalogue.programs.map((program) => [program.key, program.goals.map((goal) => goal.key)]));
const principleKeys = catalogue.principles.map((principle) => principle.key);

/** One or two goals of the program, sometimes one of another program that the member is in. */
export function goalMarks(chance: Chance, programKey: string, others: readonly string[]): Mark[] {
  if (chance.is(0.06)) return [];
  const weight = (key: string) => goalWeights[key] ?? 1;
  const own = chance.several(goalsOf.get(programKey) ?? [], chance.is(0.35) ? 2 : 1, weight);
  const second =
    others.length > 0 && chance.is(0.5) ? chance.several(goalsOf.get(chance.pick(others)) ?? [], 1, weight) : [];
  return [...own, ...second].map((key) => mark(chance, key));
}

export function principleMarks(chance: Chance): Mark[] {
  const count = chance.weighted([0, 1, 2, 3], (many) => [4, 34, 44, 18][many] ?? 0);
  return chance.several(principleKeys, count, (key) => principleWeights[key] ?? 1).map((key) => mark(chance, key));
}

export function writtenMarks(marks: readonly (string | [string, string])[]): Mark[] {
  return marks.map((one) => (typeof one === "string" ? { key: one, reason: null } : { key: one[0], reason: one[1] }));
}

/** A tag that a reviewer adds, of what is not there yet. */
export function missingPrinciple(chance: Chance, present: readonly string[]): Mark {
  const [key = "ownership"] = chance.several(
    principleKeys.filter((one) => !present.includes(one)),
    1,
    (one) => principleWeights[one] ?? 1,
  );
  return { key, reason: chance.pick(reasonsFor(key)) };
}

function mark(chance: Chance, key: string): Mark {
  return { key, reason: chance.is(0.5) ? chance.pick(reasonsFor(key)) : null };
}
