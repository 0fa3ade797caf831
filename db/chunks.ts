/** So many values at a time, since a statement holds only so many. */
const chunk = 400;

export function* chunksOf<Item>(items: readonly Item[], size = chunk): Generator<Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** What is read by a long list, some of it at a time and each value once. */
export async function inChunks<Row>(items: string[], read: (some: string[]) => PromiseLike<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (const some of chunksOf([...new Set(items)])) rows.push(...(await read(some)));
  return rows;
}
