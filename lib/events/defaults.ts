import { and, desc, eq, exists, inArray, isNotNull, sql } from "drizzle-orm";
import { askTogether } from "@/db/ask-together";
import { db, type Reader } from "@/db/client";
import { eventTags, groupEvents } from "@/db/schema";
import { currentCatalogue } from "@/lib/catalogue/get";
import type { Viewer } from "@/lib/core/viewer";
import type { Group } from "@/lib/groups/get";
import { groupOptions } from "@/lib/groups/list";
import "server-only";

/**
 * The goals that a new event of a group advances unless somebody says otherwise: those of its last one that had any, else the first
 * of its program. Retired ones are left out. Public.
 */
export async function defaultEventGoals(
  _viewer: Viewer,
  { id, programKey }: Pick<Group, "id" | "programKey">,
  from: Reader = db,
): Promise<string[]> {
  return readDefaultGoals(programKey, await defaultGoalQuestion({ id }, from), from);
}

/** The goals of that last one, to be asked together with something else; `readDefaultGoals` reads what it finds. */
function defaultGoalQuestion({ id }: Pick<Group, "id">, from: Reader = db) {
  const hasGoals = exists(
    from
      .select({ one: sql`1` })
      .from(eventTags)
      .where(and(eq(eventTags.eventId, groupEvents.eventId), isNotNull(eventTags.goalKey))),
  );
  const last = from
    .select({ id: groupEvents.eventId })
    .from(groupEvents)
    .where(and(eq(groupEvents.groupId, id), eq(groupEvents.state, "held"), hasGoals))
    .orderBy(desc(groupEvents.startsOn), desc(groupEvents.eventId))
    .limit(1);
  return from.select({ key: eventTags.goalKey }).from(eventTags).where(inArray(eventTags.eventId, last));
}

async function readDefaultGoals(
  programKey: string | null,
  had: Awaited<ReturnType<typeof defaultGoalQuestion>>,
  from: Reader,
): Promise<string[]> {
  const current = (await currentCatalogue(from)).programs;
  const goals = new Set(current.flatMap((program) => program.goals.map(({ key }) => key)));
  const kept = had.flatMap(({ key }) => (key && goals.has(key) ? [key] : []));
  const program = current.find(({ key }) => key === programKey);
  return kept.length > 0 ? kept.sort() : (program?.goals.slice(0, 1).map(({ key }) => key) ?? []);
}

/** What the form of an event offers of other groups and of this one: names to hold it together with, and the goals that are usual. Public. */
export async function eventFormRecords(viewer: Viewer, group: Pick<Group, "id" | "programKey">) {
  const { others, had } = await askTogether(db, { others: groupOptions(viewer), had: defaultGoalQuestion(group) });
  return { others, usualGoals: await readDefaultGoals(group.programKey, had, db) };
}
