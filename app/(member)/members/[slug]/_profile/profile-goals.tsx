import { GoalBars } from "@/app/_ui/charts/goal-bars";
import { Section } from "@/app/_ui/section";
import type { ContributionProfile } from "@/lib/contributions/profile";
import type { ProfileView } from "./profile-view";
import { recordsOf } from "./records";

/** The goals of the programs they serve now, and of any other that they advanced, with what is confirmed of each. */
export function ProfileGoals({ view, counted }: { view: ProfileView; counted: ContributionProfile }) {
  const records = recordsOf(view);
  const numbers = new Map(counted.goals?.map((goal) => [goal.key, goal]));
  const groups = view.programs.flatMap((program) => {
    const isServed = view.present.some((term) => term.programKey === program.key);
    const shown = program.goals.filter((goal) => numbers.has(goal.key) || (isServed && goal.retiredAt === null));
    if (!isServed && !shown.some((goal) => numbers.has(goal.key))) return [];
    const goals = shown.map(({ key, name }) => {
      const { count = 0, confirmed = 0 } = numbers.get(key) ?? {};
      const waiting = count > confirmed ? (["confirmed", "submitted"] as const) : (["confirmed"] as const);
      return {
        key,
        name,
        count,
        confirmed,
        href: count > 0 ? records({ goal: [key], state: [...waiting] }) : undefined,
      };
    });
    return [{ program, goals }];
  });
  if (groups.length === 0) return null;
  return (
    <Section title="Goals advanced">
      <GoalBars groups={groups} />
    </Section>
  );
}
