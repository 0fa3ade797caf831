import type { StepTerm } from "./step-types";

/** Of a term only what its steps need: the rest stays on the server. */
export function stepTermOf(term: Omit<StepTerm, "leads">, leads: StepTerm["leads"]): StepTerm {
  const { id, version, state, ending, startsOn, endsOn, graceDays, usual, detail, level, groupId } = term;
  return {
    ...{ id, version, state, ending, startsOn, endsOn, detail, level, groupId, graceDays, usual },
    leads: leads.map(({ id, group, others }) => ({ id, group, others })),
  };
}
