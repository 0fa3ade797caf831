import type { Door } from "@/db/words";

/** Who acted where nobody was signed in. */
export function actorName(name: string | null, door: Door): string {
  if (name) return name;
  return {
    "command line": "The command line",
    system: "Tenet",
    form: "Somebody",
    api: "A script",
    import: "An import",
  }[door];
}

export const doorNames: Record<Door, string> = {
  form: "in the browser",
  api: "through the API",
  import: "by import",
  "command line": "on the command line",
  system: "automatically",
};

export type Change = { field: string; before: string | null; after: string | null };

const longest = 600;

/** What stood there before and after, field by field, only where the two differ. */
export function changesOf(before: unknown, after: unknown): Change[] {
  const [old, now] = [flat(before), flat(after)];
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return fields
    .filter((field) => (old[field] ?? null) !== (now[field] ?? null))
    .map((field) => ({ field: fieldName(field), before: old[field] ?? null, after: now[field] ?? null }));
}

/** "startsOn" and "detail_name" as a person would head a row: "Starts on", "Detail name". */
function fieldName(field: string): string {
  const words = field
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function flat(value: unknown): Record<string, string | null> {
  if (value === null || value === undefined) return {};
  if (typeof value !== "object" || Array.isArray(value)) return { what: textOf(value) };
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, textOf(part)]));
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value)) return value.map((part) => textOf(part) ?? "").join(", ") || null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "object")
    return (
      Object.entries(value)
        .flatMap(([name, part]) => (textOf(part) === null ? [] : `${fieldName(name).toLowerCase()} ${textOf(part)}`))
        .join(", ") || null
    );
  const text = String(value);
  return text.length > longest ? `${text.slice(0, longest)} …` : text;
}

/** What differs between the two, for the audit. */
export function changes<Facts extends object>(before: Facts, after: Partial<Facts>) {
  const changed = Object.keys(after).filter((name) => {
    const [old, now] = [Reflect.get(before, name), Reflect.get(after, name)];
    return JSON.stringify(old) !== JSON.stringify(now);
  });
  const only = (facts: object) => Object.fromEntries(changed.map((name) => [name, Reflect.get(facts, name)]));
  return { before: only(before), after: only(after) };
}
