/** What stands in a letter for what is different in each, and what is written there. */
export const letterFields = {
  name: "The member's name",
  program: "The program's name",
  level: "The level that they have from then on",
  day: "The last day of what was decided: the next term, the grace, or the term",
  ends: "The last day of the term that was decided on",
  reason: "The reason that the reviewer wrote",
  appeals: "Until when they can disagree",
} as const;

export type LetterField = keyof typeof letterFields;

const fieldPattern = /\{([^{}]*)\}/g;

/** The fields that a text names and that there are none of. */
export function unknownLetterFields(text: string): string[] {
  return [...text.matchAll(fieldPattern)].flatMap(([, name = ""]) => (Object.hasOwn(letterFields, name) ? [] : [name]));
}

/** The text with the fields filled in; a paragraph that is only a field with nothing to say is left out. */
export function fillLetter(text: string, values: Record<LetterField, string>): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll(fieldPattern, (_, name: string) => fieldValue(values, name)).trim())
    .filter(Boolean)
    .join("\n\n");
}

function fieldValue(values: Record<LetterField, string>, name: string): string {
  return Object.entries(values).find(([field]) => field === name)?.[1] ?? "";
}
