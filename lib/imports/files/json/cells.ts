import { isJsonObject, type JsonEntry, type JsonObject } from "./lists";

type JsonCells = Map<string, string>;
const deepest = 4;
/** So many columns of one entry, and so many items of a list within it, are looked at. */
const most = { columns: 200, items: 300 };
const reserved = new Set(["__proto__", "constructor", "prototype"]);

/**
 * The fields of an entry by name. A nested object has a column for each of its fields; of a list of objects, one says what they
 * are called and the others have the same order, a line each. What it is part of stands under `parent`.
 */
export function jsonCells({ item, above }: JsonEntry): JsonCells {
  const cells: JsonCells = new Map();
  spread(item, "", cells, 0);
  if (above) spread(above, "parent", cells, 0);
  return cells;
}

function spread(value: JsonObject, under: string, cells: JsonCells, depth: number): void {
  for (const [key, inner] of Object.entries(value)) {
    if (reserved.has(key)) continue;
    const name = under ? `${under}.${key}` : key;
    if (isJsonObject(inner) && depth < deepest) spread(inner, name, cells, depth + 1);
    else if (Array.isArray(inner) && inner.some(isJsonObject))
      spreadList(inner.slice(0, most.items).filter(isJsonObject), name, cells);
    else setCell(cells, name, valueText(inner, { key, between: "\n" }));
  }
}

function spreadList(items: JsonObject[], name: string, cells: JsonCells): void {
  const called = items.map((item) => nameOfObject(item)).join("\n");
  setCell(cells, name, called);
  const keys = new Set(items.flatMap((item) => Object.keys(item).slice(0, most.columns)));
  for (const key of [...keys].slice(0, most.columns)) {
    if (reserved.has(key)) continue;
    const said = items.map((item) => valueText(item[key], { key, between: " " })).join("\n");
    if (said !== called) setCell(cells, `${name}.${key}`, said);
  }
}

function setCell(cells: JsonCells, name: string, text: string): void {
  if (cells.size >= most.columns) return;
  cells.set(name, text.trim() ? text : "");
}

/** What an object is called, or where it leads. */
function nameOfObject(item: JsonObject, depth = 0): string {
  return valueText(item.name ?? item.fullName ?? item.title ?? item.url, { key: "", between: " ", depth: depth + 1 });
}

type ValueTextOptions = { key: string; between: string; depth?: number };

/** Anything as text, several values with something between them; what lies deeper than anybody would look stays out. */
function valueText(value: unknown, { key, between, depth = 0 }: ValueTextOptions): string {
  if (value === null || value === undefined || depth > deepest) return "";
  if (Array.isArray(value))
    return value
      .map((inner) => valueText(inner, { key, between: " ", depth: depth + 1 }))
      .filter(Boolean)
      .join(between);
  if (isJsonObject(value)) return nameOfObject(value, depth);
  return typeof value === "number" && isTimestamp(value, key) ? new Date(value).toISOString() : String(value);
}

/** Milliseconds since 1970, which is how many programs write a moment, between 2000 and 2100. */
function isTimestamp(value: number, key: string): boolean {
  return (
    value > 946_684_800_000 &&
    value < 4_102_444_800_000 &&
    /date|time|day|start|end|until|when|_at$/i.test(key.replace(/At$/, "_at"))
  );
}
