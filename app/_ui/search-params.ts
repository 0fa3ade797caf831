/** A page's `await searchParams`. */
export type Params = Record<string, string | string[] | undefined>;

/** A link to the same list with some parameters changed (undefined or "" drops one). Any change starts again at the first page. */
export function withParams(path: string, params: Params, changes: Params) {
  const query = new URLSearchParams();
  const merged: Params = { ...params, after: undefined, page: undefined, ...changes };
  for (const [name, value] of Object.entries(merged)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one) query.append(name, one);
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** URLSearchParams as `Params`, repeated names as lists. */
export function paramsOf(query: URLSearchParams): Params {
  const names = [...new Set(query.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = query.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}
