/** The same as a table of one fact a line: which part, which record in it, what, and what it says. */
export function ownDataLines(data: Record<string, unknown>): string[][] {
  return Object.entries(data).flatMap(([part, records]) =>
    (Array.isArray(records) ? records : [records]).flatMap((record, place) =>
      flattenFacts(record).map(([name, value]) => [part, String(place + 1), name, value]),
    ),
  );
}

function flattenFacts(value: unknown, name = ""): [string, string][] {
  if (value === null || value === undefined || value === "") return [];
  if (value instanceof Date) return [[name, value.toISOString()]];
  if (typeof value !== "object") return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, one]) => flattenFacts(one, name ? `${name}.${key}` : key));
}
