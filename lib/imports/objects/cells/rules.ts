import { type Entry, isPlain, type Plain } from "../lists/rules";

type Cells = Map<string, string>;
const deepest = 4;
/** So many columns of one entry, and so many items of a list within it, are looked at. */
const most = { columns: 200, items: 300 };
const reserved = new Set(["__proto__", "constructor", "prototype"]);

/**
 * The fields of an entry by name. A nested object has a column for each of its fields; of a list of objects, one says what they
 * are called and the others have the same order, a line each. What it is part of stands under `parent`.
 */
export function cellsIn({ item, above }: Entry): Cells {
  const cells: Cells = new Map();
  spread(item, "", cells, 0);
  if (above) spread(above, "parent", cells, 0);
  return cells;
}

function spread(value: Plain, under: string, cells: Cells, depth: number): void {
  for (const [key, inner] of Object.entries(value)) {
    if (reserved.has(key)) continue;
    const name = under ? `${under}.${key}` : key;
    if (isPlain(inner) && depth < deepest) spread(inner, name, cells, depth + 1);
    else if (Array.isArray(inner) && inner.some(isPlain)) many(inner.slice(0, most.items).filter(isPlain), name, cells);
    else note(cells, name, lineOf(inner, { key, between: "\n" }));
  }
}

function many(items: Plain[], name: string, cells: Cells): void {
  const called = items.map((item) => calledOf(item)).join("\n");
  note(cells, name, called);
  const keys = new Set(items.flatMap((item) => Object.keys(item).slice(0, most.columns)));
  for (const key of [...keys].slice(0, most.columns)) {
    if (reserved.has(key)) continue;
    const said = items.map((item) => lineOf(item[key], { key, between: " " })).join("\n");
    if (said !== called) note(cells, `${name}.${key}`, said);
  }
}

function note(cells: Cells, name: string, text: string): void {
  if (cells.size >= most.columns) return;
  cells.set(name, text.trim() ? text : "");
}

/** What an object is called, or where it leads. */
function calledOf(item: Plain, depth = 0): string {
  return lineOf(item.name ?? item.fullName ?? item.title ?? item.url, { key: "", between: " ", depth: depth + 1 });
}

type Line = { key: string; between: string; depth?: number };

/** Anything as text, several values with something between them; what lies deeper than anybody would look stays out. */
function lineOf(value: unknown, { key, between, depth = 0 }: Line): string {
  if (value === null || value === undefined || depth > deepest) return "";
  if (Array.isArray(value))
    return value
      .map((inner) => lineOf(inner, { key, between: " ", depth: depth + 1 }))
      .filter(Boolean)
      .join(between);
  if (isPlain(value)) return calledOf(value, depth);
  return typeof value === "number" && isMoment(value, key) ? new Date(value).toISOString() : String(value);
}

/** Milliseconds since 1970, which is how many programs write a moment, between 2000 and 2100. */
function isMoment(value: number, key: string): boolean {
  return (
    value > 946_684_800_000 &&
    value < 4_102_444_800_000 &&
    /date|time|day|start|end|until|when|_at$/i.test(key.replace(/At$/, "_at"))
  );
}
