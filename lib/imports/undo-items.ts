import { chunksOf } from "@/db/chunks";

type Wrote = {
  kind: "member" | "term" | "fact" | "activity" | "group" | "event";
  id: string;
  created: boolean;
  version: number;
  before?: Record<string, unknown>;
};

/** One thing that an import made, or filled in: with the version that it left, and everything that stood there before. */
export type UndoItem = Wrote & { row: number; what: string; befores: Record<string, unknown>[] };

/** Why something that an import wrote cannot be taken back. */
export type UndoObstacle = { row: number; what: string; reason: string };

/** Several rows may have written to one person; what they did is one deed, told under the first row. */
export function undoItemsOf(rows: { row: number; what: string; wrote: Wrote[] }[]): UndoItem[] {
  const deeds = new Map<string, UndoItem>();
  for (const { row, what, wrote } of rows)
    for (const one of wrote) {
      const deed = deeds.get(one.id) ?? { ...one, row, what, befores: [] };
      deed.created ||= one.created;
      deed.version = Math.max(deed.version, one.version);
      if (one.before) deed.befores.push(one.before);
      deeds.set(one.id, deed);
    }
  return [...deeds.values()];
}

/** The ids of what an import made, and not only changed, of that kind of thing. */
export function madeIds(items: UndoItem[], kind: UndoItem["kind"]): string[] {
  return items.filter((item) => item.kind === kind && item.created).map(({ id }) => id);
}

/** What stands in the way of many, asked for as many at once as one statement holds. */
export async function obstaclesInChunks(
  items: UndoItem[],
  find: (some: UndoItem[]) => Promise<UndoObstacle[]>,
): Promise<UndoObstacle[]> {
  const found: UndoObstacle[] = [];
  for (const some of chunksOf(items)) found.push(...(await find(some)));
  return found;
}

/** The first thing that stands in the way of each, in words. */
export function undoObstaclesOf(deeds: UndoItem[], findings: [{ id: string | null }[], string][]): UndoObstacle[] {
  return deeds.flatMap(({ row, what, id }) => {
    const found = findings.find(([rows]) => rows.some((one) => one.id === id));
    return found ? [{ row, what, reason: found[1] }] : [];
  });
}
