import { Refusal } from "@/lib/core/errors";

/** What stands in a text for what is different in each mail, by its name: {name}, {days left}. */
export type FieldValues = Readonly<Record<string, string>>;

const fieldPattern = /\{([^{}]*)\}/g;

/** The text with the fields filled in; a paragraph that is only a field with nothing to say is left out. */
export function fillFields(text: string, values: FieldValues): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll(fieldPattern, (_, name: string) => fieldValue(values, name)).trim())
    .filter(Boolean)
    .join("\n\n");
}

/** The fields with nothing to say that would leave a hole in a sentence. */
export function fieldsWithoutValue(text: string, values: FieldValues): string[] {
  const holes = text.split(/\n{2,}/).flatMap((paragraph) => {
    const isOnlyField = paragraph.replace(fieldPattern, "").trim() === "";
    return isOnlyField ? [] : fieldsOf(paragraph).filter((name) => fieldValue(values, name) === "");
  });
  return [...new Set(holes)];
}

/** Refuses a subject or text with a field that there is none of. */
export function refuseUnknownFields(words: { subject: string; body: string }, known: FieldValues): void {
  for (const [at, text] of Object.entries({ subject: words.subject, body: words.body })) {
    const unknown = fieldsOf(text).find((name) => !Object.hasOwn(known, name));
    if (unknown === undefined) continue;
    const names = Object.keys(known).map((name) => `{${name}}`);
    const message = `There is no field {${unknown}}. These there are: ${names.join(" ")}.`;
    throw new Refusal("invalid", message, { [at]: message });
  }
}

function fieldsOf(text: string): string[] {
  return [...text.matchAll(fieldPattern)].map(([, name = ""]) => name);
}

function fieldValue(values: FieldValues, name: string): string {
  return Object.entries(values).find(([field]) => field === name)?.[1] ?? "";
}
