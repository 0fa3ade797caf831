import { asksForNoFacts, type Requirement } from "@/lib/requirements/schema";

/** Three contributions of any kind within the term; facts given replace these. */
export function aRequirement(facts: Partial<Requirement> = {}): Requirement {
  return {
    ...{ key: "all", parentKey: null, counts: "contributions", atLeast: 3, within: "term", months: null },
    ...{ types: [], goals: [], principles: [], parts: [], limits: [], leastReach: null },
    ...{ includesUnreviewed: false, needsLink: false, isRequired: true },
    ...asksForNoFacts,
    ...facts,
  };
}
