export type JsonObject = Record<string, unknown>;

/** An entry, and the one that it is part of: a talk and its evening. An entry without parts stands for itself. */
export type JsonEntry = { item: JsonObject; above: JsonObject | null };

/**
 * A list of objects, by the names that lead to it; `isPart` where its entries are parts of those of another list. Entries are made
 * when they are asked for: there may be many lists, and one is read.
 */
export type JsonList = { path: string; size: number; isPart: boolean; entries: () => JsonEntry[] };

/** What the list of the rows is called; `mayBeNested` where its entries may be parts of those of another list. */
export type JsonListName = { name: RegExp; mayBeNested: boolean };

const mostLists = 30;
const deepest = 6;

/** Every list of objects in a file, thirty at most: the file itself, those in its objects, and those in their entries. */
export function findJsonLists(value: unknown): JsonList[] {
  const lists: JsonList[] = [];
  const visit = (at: unknown, path: string, depth: number): void => {
    if (lists.length >= mostLists || depth > deepest) return;
    if (Array.isArray(at)) {
      const items = unwrapped(at.filter(isJsonObject));
      if (items.length === 0) return;
      const entries = () => items.map((item) => ({ item, above: null }));
      lists.push({ path, size: items.length, isPart: false, entries });
      lists.push(...nestedLists(items, path));
    } else if (isJsonObject(at))
      for (const [key, inner] of Object.entries(at)) visit(inner, under(path, key), depth + 1);
  };
  visit(value, "", 0);
  return lists.slice(0, mostLists);
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nestedLists(items: JsonObject[], path: string): JsonList[] {
  const sizes = new Map<string, number>();
  for (const item of items)
    for (const [key, value] of Object.entries(item)) {
      if (!Array.isArray(value) || !value.some(isJsonObject) || (sizes.size >= mostLists && !sizes.has(key))) continue;
      sizes.set(key, (sizes.get(key) ?? 0) + value.length);
    }
  return [...sizes].map(([key, size]) => ({
    path: under(path, key),
    size: Math.max(size, items.length),
    isPart: true,
    entries: () =>
      items.flatMap((above): JsonEntry[] => {
        const parts = nestedEntries(above, key);
        const { [key]: _parts, ...rest } = above;
        return parts.length > 0 ? parts.map((item) => ({ item, above: rest })) : [{ item: {}, above: rest }];
      }),
  }));
}

function nestedEntries(item: JsonObject, key: string): JsonObject[] {
  const value = item[key];
  return Array.isArray(value) ? unwrapped(value.filter(isJsonObject)) : [];
}

const wrappers = ["node", "data", "attributes", "fields", "record", "item", "properties", "_source"];

/** Entries that other systems wrap in an object of their own, as GraphQL does in `node`, without it. */
function unwrapped(items: JsonObject[]): JsonObject[] {
  const wrapper = wrappers.find((key) => items.length > 0 && items.every((item) => isJsonObject(item[key])));
  if (!wrapper) return items;
  return items.map(({ [wrapper]: inner, ...outer }) => {
    const fields = isJsonObject(inner) ? Object.entries(inner) : [];
    return {
      ...Object.fromEntries(
        fields.map(([key, value]) => [Object.hasOwn(outer, key) ? `${wrapper}.${key}` : key, value]),
      ),
      ...outer,
    };
  });
}

function under(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}
