import type { RequirementNames } from "@/lib/requirements/describe";
import type { Choices } from "./form-types";

/** What the choices of the form are called, by their keys. */
export function namesOf({ types, goals, principles, certifications }: Choices): RequirementNames {
  const named = (choices: Choices["types"]) => new Map(choices.map(({ value, label }) => [value, label] as const));
  return {
    types: named(types),
    goals: named(goals),
    principles: named(principles),
    certifications: named(certifications),
  };
}
