import { describeRequirement, type RequirementNames } from "./describe";
import { asksForFacts } from "./fact-counts";
import type { Progress, RequirementStanding } from "./progress";

/** What is required and open, a line each, with how far it is; empty where nothing is missing. */
export function missingInWords({ requirements }: Progress, names: RequirementNames): string {
  const required = requirements.filter(({ requirement }) => requirement.isRequired);
  const isOpen = (one: RequirementStanding): boolean =>
    !one.isDone || required.some((other) => other.requirement.parentKey === one.requirement.key && isOpen(other));
  return required
    .filter(isOpen)
    .map((one) => `- ${describeRequirement(one.requirement, names)}: ${progressInWords(one)}`)
    .join("\n");
}

function progressInWords({ requirement, done, isDone, waiting }: RequirementStanding): string {
  if (isDone) return "done";
  const isOfFacts = asksForFacts(requirement);
  const far = isOfFacts && requirement.atLeast === 1 ? "missing" : `${done} of ${requirement.atLeast}`;
  if (waiting.length === 0) return far;
  return `${far}, ${waiting.length} more ${waiting.length === 1 ? "waits" : "wait"} for ${isOfFacts ? "a check" : "review"}`;
}
