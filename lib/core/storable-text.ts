import type { FieldMessages } from "./errors";

const plain = /^[\x20-\x7e]*$/;
const message = "This text has a character that cannot be saved.";

/** PostgreSQL keeps no NUL, and half of a surrogate pair is no character of any encoding. */
export function isStorable(text: string): boolean {
  return !text.includes("\0") && (plain.test(text) || !/\p{Surrogate}/u.test(text));
}

/** What cannot be kept anywhere in what came in, by its path. Steps instead of calling itself, since a body may nest as deep as it is long. */
export function findUnstorable(raw: unknown): FieldMessages {
  const found: FieldMessages = {};
  const seen = new Set<object>();
  const rest: [path: string, value: unknown][] = [["", raw]];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [path, value] = next;
    if (typeof value === "string" && !isStorable(value)) found[path] = message;
    if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || seen.has(value)) continue;
    seen.add(value);
    for (const [name, part] of Object.entries(value)) {
      if (isStorable(name)) rest.push([path === "" ? name : `${path}.${name}`, part]);
      else found[path] = message;
    }
  }
  return found;
}
