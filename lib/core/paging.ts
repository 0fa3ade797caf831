import { isStorable } from "./storable-text";

/** Where a page ended: the value that the list is sorted by, and the id that breaks ties. */
export type Cursor = { value: string; id: string };

export function writeCursor({ value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([value, id])).toString("base64url");
}

/** Null for anything that `writeCursor` did not write: the list then begins at its first page. */
export function readCursor(text: string | null | undefined): Cursor | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text ?? "", "base64url").toString());
    if (!Array.isArray(parsed)) return null;
    const [value, id] = parsed;
    return isText(value) && isText(id) ? { value, id } : null;
  } catch {
    return null;
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string" && isStorable(value);
}
