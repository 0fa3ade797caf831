import { figureLabels, isFigure } from "@/lib/activities/figures";
import { knownReachParts, reachOf } from "@/lib/metrics/reach";
import { programsOnDays } from "@/lib/terms/programs-on-day";
import type { Typed } from "./form-types";
import type { FormOptions } from "./options";

export type AdvancedProgram = ReturnType<typeof whatItAdvances>;

/** What the values as typed would count for. Only the numbers of the chosen type are looked at, and none that will be refused. */
export function whatItAdvances(values: Typed, options: FormOptions) {
  const { startsOn, endsOn, goals = [], figures = {} } = values;
  const type = options.types.find((one) => one.key === values.type);
  const active = programsOnDays(options.spans, startsOn || options.today, endsOn);
  const namesOf = (program: FormOptions["programs"][number]) =>
    program.goals.filter((goal) => goals.some((tag) => tag.key === goal.key)).map((goal) => goal.name);
  const known = (type?.asks ?? []).flatMap((key) => {
    const value = figures[key];
    return isFigure(value) ? [{ key, value }] : [];
  });
  const programs = options.programs
    .filter((program) => active.includes(program.key))
    .map((program) => ({ program, goals: namesOf(program) }));
  return {
    active,
    programs,
    elsewhere: options.programs.filter((program) => !active.includes(program.key)).flatMap(namesOf),
    reach: reachOf(known),
    parts: knownReachParts(known),
    canGrow: (type?.asks ?? []).some((key) => figureLabels[key].grows && typeof figures[key] !== "number"),
    next: nextOf(programs.filter(({ goals: named }) => named.length > 0).map(({ program }) => program.name)),
  };
}

/** Why it would count nowhere as it stands, once something was typed; null where it counts, or may through somebody else. */
export function uncounted(values: Typed, { options, advance }: { options: FormOptions; advance: AdvancedProgram }) {
  const { title = "", goals = [], credits = [] } = values;
  if (!title.trim() || advance.programs.some((program) => program.goals.length > 0)) return null;
  const isShared = credits.some(({ memberId }) => memberId && memberId !== options.me.id);
  if (isShared && goals.length > 0) return null;
  if (isShared || advance.programs.length > 0) return "It does not count for a program yet: tick a goal.";
  return "It does not count for a program: you had no term on that day.";
}

function nextOf(programs: string[]): string {
  if (programs.length === 0) return "A reviewer will look at it. We tell you if something is missing.";
  const article = /^[aeiou]/i.test(programs[0] ?? "") ? "An" : "A";
  return `${article} ${programs.join(" or ")} reviewer will look at it. After that it counts.`;
}
