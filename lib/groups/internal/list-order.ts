import { and, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { groups } from "@/db/schema";
import type { GroupFilter } from "../schema";
import "server-only";

export type OrderedGroup = { id: string; nameFolded: string; lastHeldOn: string | null; statedMembers: number | null };

type OrderKey = { by: SQLWrapper; isDown: boolean; of: (group: OrderedGroup) => string | number };

/** Of the table, or of a subquery that reads it. */
type OrderColumns = Record<keyof OrderedGroup, SQLWrapper>;

/** What a list is ordered by, one after another; unknown is least. */
export function groupOrderKeys({ sort = "name" }: GroupFilter, columns: OrderColumns = groups): OrderKey[] {
  const isDown = sort.startsWith("-");
  const names = (isNameDown: boolean): OrderKey[] => [
    { by: columns.nameFolded, isDown: isNameDown, of: ({ nameFolded }) => nameFolded },
    { by: columns.id, isDown: isNameDown, of: ({ id }) => id },
  ];
  if (sort.endsWith("last"))
    return [{ by: columns.lastHeldOn, isDown, of: (group) => group.lastHeldOn ?? "" }, ...names(false)];
  if (sort.endsWith("members"))
    return [
      { by: sql`coalesce(${columns.statedMembers}, -1)`, isDown, of: (group) => group.statedMembers ?? -1 },
      ...names(false),
    ];
  return names(isDown);
}

/** The groups that come after this one in the order of the list. */
export function afterGroup(filter: GroupFilter, last: OrderedGroup): SQL | undefined {
  const keys = groupOrderKeys(filter);
  return or(
    ...keys.map(({ by, isDown, of }, place) =>
      and(
        ...keys.slice(0, place).map((key) => sql`${key.by} = ${key.of(last)}`),
        isDown ? sql`${by} < ${of(last)}` : sql`${by} > ${of(last)}`,
      ),
    ),
  );
}
