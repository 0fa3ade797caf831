import { asksForFacts } from "./fact-counts";
import type { Progress } from "./progress";

/**
 * The first number that is asked, what is required before what is advised: how many count, wait and are asked, and the even pace; null
 * where none is. `open`: how many requirements are not met; `isComplete` is null where nothing is required.
 */
export function mainProgressOf({ requirements, isComplete }: Progress) {
  const whole = requirements.filter(({ depth }) => depth === 0);
  const counted = whole.filter(({ requirement }) => !asksForFacts(requirement));
  const main = counted.find(({ requirement }) => requirement.isRequired) ?? counted[0];
  const open = requirements.filter(({ requirement, isDone }) => requirement.isRequired && !isDone).length;
  const progress = main && {
    ...{ done: main.done, waiting: main.waiting.length, evenPace: main.evenPace },
    atLeast: main.requirement.atLeast,
  };
  return { done: null, waiting: null, atLeast: null, evenPace: null, ...progress, open, isComplete };
}
