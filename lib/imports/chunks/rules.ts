/** So many values at a time, since a statement holds only so many. */
const chunk = 400;

/** What is read by a long list, some of it at a time and each value once. */
export async function inChunks<Row>(items: string[], read: (some: string[]) => PromiseLike<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  const once = [...new Set(items)];
  for (let at = 0; at < once.length; at += chunk) rows.push(...(await read(once.slice(at, at + chunk))));
  return rows;
}
