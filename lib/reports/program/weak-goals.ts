import type { Goal, Principle } from "@/lib/catalogue/get";
import { listInWords } from "@/lib/core/words";

type KnownGoal = Pick<Goal, "key" | "programKey">;

type GoalShare<Known extends KnownGoal> = {
  goal: Known;
  count: number;
  /** Of all that advances a goal of its program, in percent; null where nothing advances any of them. */
  share: number | null;
};

export type WeakGoal = GoalShare<Goal> & {
  /** The principles that it was advanced with. */
  principles: readonly Principle[];
};

/** Goals by what they have of all that advances their program's goals, the weakest first. */
export function goalsByShare<Known extends KnownGoal>(
  goals: readonly Known[],
  totals: Readonly<Record<string, number>>,
): GoalShare<Known>[] {
  const ofProgram = new Map<string, number>();
  for (const { key, programKey } of goals)
    ofProgram.set(programKey, (ofProgram.get(programKey) ?? 0) + (totals[key] ?? 0));
  return goals
    .map((goal) => {
      const [count, whole] = [totals[goal.key] ?? 0, ofProgram.get(goal.programKey) ?? 0];
      return { goal, count, share: whole > 0 ? (count / whole) * 100 : null };
    })
    .sort((one, other) => (one.share ?? 0) - (other.share ?? 0) || one.count - other.count);
}

/** Whether a goal is named as weak: nothing advances it, or less than the share that an administrator set. */
function isWeak({ count, share }: GoalShare<KnownGoal>, least: number | null): boolean {
  return count === 0 || (least !== null && (share ?? 0) < least);
}

/** The goal of all with the least, of two alike the one that had more before; null where none is weak, or nothing was done at all. */
export function weakestGoal<Known extends KnownGoal & { total: number; before: number }>(
  goals: readonly Known[],
  least: number | null,
): Known | null {
  if (goals.every(({ total }) => total === 0)) return null;
  const byBefore = [...goals].sort((one, other) => other.before - one.before);
  const [first] = goalsByShare(byBefore, Object.fromEntries(goals.map(({ key, total }) => [key, total])));
  return first && isWeak(first, least) ? first.goal : null;
}

const mostNamed = 3;

/** What a report says of its weak goals: what nothing advances, what is below the share that an administrator set, and where principles lack. */
export function weakGoalSentences(
  goals: readonly WeakGoal[],
  { share: least, verb, principles }: { share: number | null; verb: string; principles: number },
): string[] {
  const empty = goals.filter(({ count }) => count === 0);
  const below = goals.filter((goal) => goal.count > 0 && isWeak(goal, least));
  const narrow = goals
    .filter(({ count, principles: had }) => count > 0 && had.length < principles / 2)
    .sort((one, other) => one.principles.length - other.principles.length);
  return [
    empty.length > 0
      ? `Nothing ${verb} in this period advances ${listInWords(
          empty.map(({ goal }) => goal.name),
          "or",
        )}.`
      : "",
    below.length > 0
      ? `Weakest: ${listInWords(
          below
            .slice(0, mostNamed)
            .map(({ goal, share }) => `${goal.name} (${percent(share)} of what advances its program’s goals)`),
          "and",
        )}.`
      : "",
    narrow.length > 0
      ? `Few of the principles go with ${listInWords(
          narrow
            .slice(0, mostNamed)
            .map(({ goal, principles: had }) => `${goal.name} (${had.length} of ${principles})`),
          "and",
        )}.`
      : "",
    empty.length + below.length === 0 && least !== null
      ? `Every goal has at least ${least}% of what advances its program’s goals.`
      : "",
  ].filter(Boolean);
}

function percent(share: number | null): string {
  const whole = Math.round(share ?? 0);
  return whole === 0 ? "less than 1%" : `${whole}%`;
}
