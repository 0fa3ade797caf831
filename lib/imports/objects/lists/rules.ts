export type Plain = Record<string, unknown>;

/** An entry, and the one that it is part of: a talk and its evening. An entry without parts stands for itself. */
export type Entry = { item: Plain; above: Plain | null };

/**
 * A list of objects, by the names that lead to it; `isPart` where its entries are parts of those of another list. Entries are made
 * when they are asked for: there may be many lists, and one is read.
 */
export type List = { path: string; size: number; isPart: boolean; entries: () => Entry[] };

const mostLists = 30;
const deepest = 6;

/** Every list of objects in a file, thirty at most: the file itself, those in its objects, and those in their entries. */
export function listsIn(value: unknown): List[] {
  const lists: List[] = [];
  const visit = (at: unknown, path: string, depth: number): void => {
    if (lists.length >= mostLists || depth > deepest) return;
    if (Array.isArray(at)) {
      const items = unwrapped(at.filter(isPlain));
      if (items.length === 0) return;
      const entries = () => items.map((item) => ({ item, above: null }));
      lists.push({ path, size: items.length, isPart: false, entries });
      lists.push(...partsOf(items, path));
    } else if (isPlain(at)) for (const [key, inner] of Object.entries(at)) visit(inner, under(path, key), depth + 1);
  };
  visit(value, "", 0);
  return lists.slice(0, mostLists);
}

export function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function partsOf(items: Plain[], path: string): List[] {
  const sizes = new Map<string, number>();
  for (const item of items)
    for (const [key, value] of Object.entries(item)) {
      if (!Array.isArray(value) || !value.some(isPlain) || (sizes.size >= mostLists && !sizes.has(key))) continue;
      sizes.set(key, (sizes.get(key) ?? 0) + value.length);
    }
  return [...sizes].map(([key, size]) => ({
    path: under(path, key),
    size: Math.max(size, items.length),
    isPart: true,
    entries: () =>
      items.flatMap((above): Entry[] => {
        const parts = partsIn(above, key);
        const { [key]: _parts, ...rest } = above;
        return parts.length > 0 ? parts.map((item) => ({ item, above: rest })) : [{ item: {}, above: rest }];
      }),
  }));
}

function partsIn(item: Plain, key: string): Plain[] {
  const value = item[key];
  return Array.isArray(value) ? unwrapped(value.filter(isPlain)) : [];
}

const wrappers = ["node", "data", "attributes", "fields", "record", "item", "properties", "_source"];

/** Entries that other systems wrap in an object of their own, as GraphQL does in `node`, without it. */
function unwrapped(items: Plain[]): Plain[] {
  const wrapper = wrappers.find((key) => items.length > 0 && items.every((item) => isPlain(item[key])));
  if (!wrapper) return items;
  return items.map(({ [wrapper]: inner, ...outer }) => {
    const fields = isPlain(inner) ? Object.entries(inner) : [];
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
