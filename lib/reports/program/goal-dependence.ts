import type { KeptScope } from "./kept-scope";
import { countedStatesOf, type ReportScope } from "./scope";
import "server-only";

/** A goal with fewer people behind it depends on them, and is said to. */
export const enoughPeople = 3;

/**
 * How many people each current goal depends on in the period, and how much is left of it without the one who does most; the goals in
 * their order.
 */
export async function goalDependence(
  scope: ReportScope,
  kept: KeptScope,
  totals: readonly { goal: string; state: string; count: number }[],
) {
  const people = new Map<string, Map<string, number>>();
  for (const month of kept.months)
    for (const { goal, memberId, count } of await kept.goalPeopleOf(month)) {
      const each = people.get(goal) ?? new Map<string, number>();
      each.set(memberId, (each.get(memberId) ?? 0) + count);
      people.set(goal, each);
    }
  const states: string[] = countedStatesOf(scope);
  return scope.programs.flatMap((program) =>
    program.goals
      .filter(({ retiredAt }) => retiredAt === null)
      .map(({ key, name }) => {
        const each = people.get(key);
        const activities = totals
          .filter(({ goal, state }) => goal === key && states.includes(state))
          .reduce((sum, { count }) => sum + count, 0);
        const most = Math.max(0, ...(each?.values() ?? []));
        return { key, name, program, people: each?.size ?? 0, activities, left: activities - most };
      }),
  );
}
