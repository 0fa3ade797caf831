import { and, asc, desc, eq, exists, inArray, isNotNull, sql } from "drizzle-orm";
import { askTogether } from "@/db/ask-together";
import { db, type Reader } from "@/db/client";
import { eventSessions, eventTags, groupEvents, members, sessionSpeakers } from "@/db/schema";
import { currentCatalogue } from "@/lib/catalogue/get";
import type { Viewer } from "@/lib/core/viewer";
import type { Group } from "@/lib/groups/get";
import { leadTimesOfGroup } from "@/lib/groups/leads/list";
import { groupOptions } from "@/lib/groups/list";
import { memberVisibleTo } from "@/lib/members/policy";
import "server-only";

const mostSpeakers = 5;

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

/** Members who spoke at what the group held last, as far as the viewer may see them; one may be there more than once. */
function lastSpeakerQuestion(viewer: Viewer, { id }: Pick<Group, "id">) {
  return db
    .select({ id: members.id, name: members.name, slug: members.slug })
    .from(groupEvents)
    .innerJoin(eventSessions, eq(eventSessions.eventId, groupEvents.eventId))
    .innerJoin(sessionSpeakers, eq(sessionSpeakers.sessionId, eventSessions.id))
    .innerJoin(members, eq(members.id, sessionSpeakers.memberId))
    .where(and(eq(groupEvents.groupId, id), eq(groupEvents.state, "held"), memberVisibleTo(viewer)))
    .orderBy(
      desc(groupEvents.startsOn),
      desc(groupEvents.eventId),
      asc(eventSessions.position),
      asc(sessionSpeakers.id),
    )
    .limit(mostSpeakers * 3);
}

/** What the form of an event offers of other groups and of this one: names to hold it together with, who spoke last, the goals that are usual, and from when to when somebody led it. Public. */
export async function eventFormRecords(viewer: Viewer, group: Pick<Group, "id" | "programKey">) {
  const { others, had, leadTimes, spoke } = await askTogether(db, {
    others: groupOptions(viewer),
    had: defaultGoalQuestion(group),
    leadTimes: leadTimesOfGroup(viewer, group.id),
    spoke: lastSpeakerQuestion(viewer, group),
  });
  const speakers = [...new Map(spoke.map((member) => [member.id, member])).values()].slice(0, mostSpeakers);
  return {
    lastSpeakers: speakers.map((member) => ({ ...member, detail: "spoke here before" })),
    others,
    usualGoals: await readDefaultGoals(group.programKey, had, db),
    leadTimes,
  };
}
