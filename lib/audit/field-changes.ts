export type FieldChange = { field: string; before: string | null; after: string | null };

const maxTextLength = 600;

/** What stood there before and after, field by field, only where the two differ. */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
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
  return text.length > maxTextLength ? `${text.slice(0, maxTextLength)} …` : text;
}
