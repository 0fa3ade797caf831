import { and, countDistinct, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, eventSessions, groupEvents, members, sessionSpeakers, tags } from "@/db/schema";
import { visibleActivities } from "@/lib/activities/policy";
import type { Day } from "@/lib/core/clock";
import { preparedFor } from "@/lib/core/prepared-for";
import type { Viewer } from "@/lib/core/viewer";
import { groupEventQuestions, heldDaysQuestion, withHosts } from "@/lib/events/of-group";
import type { Group } from "@/lib/groups/get";
import { leadQuestion, readLeads } from "@/lib/groups/leads/list";
import { memberVisibleTo } from "@/lib/members/policy";
import "server-only";

export type GroupRecord = Awaited<ReturnType<typeof groupRecord>>;

const askRecord = preparedFor(
  (
    viewer: Viewer,
    { mayRun }: Pick<Group, "mayRun">,
    { groupId, day, since, limit }: { groupId: string; day: Day; since: Day; limit: number },
  ) => ({
    leads: leadQuestion(viewer, { id: groupId, mayRun }),
    ...groupEventQuestions(viewer, { groupId, day, limit }),
    held: heldDaysQuestion(viewer, groupId, since),
    advanced: advancedQuestion(viewer, groupId),
    ...speakerQuestions(viewer, groupId),
  }),
);

type Asked = { day: Day; since: Day; events: number };

/** All that the page of a group shows of it: who leads it, what it plans and held (the days since `since`), what that advanced and who spoke. Public. */
export async function groupRecord(viewer: Viewer, group: Group, { day, since, events }: Asked) {
  const { id: groupId, mayRun } = group;
  const found = await askRecord(viewer, { mayRun }, { groupId, day, since, limit: events });
  const shown = await withHosts(viewer, [...found.ahead, ...found.past]);
  return {
    leads: readLeads(found.leads),
    ahead: shown.slice(0, found.ahead.length),
    past: shown.slice(found.ahead.length),
    counts: found.counts[0] ?? { past: 0, uncounted: 0 },
    heldDays: found.held.map(({ startsOn }) => startsOn),
    advanced: found.advanced,
    stage: { people: found.speakers, total: (found.spoke[0]?.members ?? 0) + (found.spoke[0]?.guests ?? 0) },
  };
}

/** What a group's events advanced: confirmed activities that came of them, by goal and principle, most first. */
function advancedQuestion(viewer: Viewer, groupId: string) {
  return (
    db
      .select({ goalKey: tags.goalKey, principleKey: tags.principleKey, count: countDistinct(activities.id) })
      .from(groupEvents)
      // SQLite begins with what stands before a cross join: the events of one group are few.
      .crossJoin(activities)
      .crossJoin(tags)
      .where(
        and(
          eq(groupEvents.groupId, groupId),
          eq(activities.eventId, groupEvents.eventId),
          eq(activities.state, "confirmed"),
          visibleActivities(viewer),
          eq(tags.activityId, activities.id),
          isNull(tags.removedAt),
        ),
      )
      .groupBy(tags.goalKey, tags.principleKey)
      .orderBy(desc(countDistinct(activities.id)), tags.goalKey, tags.principleKey)
  );
}

const mostSpeakers = 12;

/** Who spoke at its events, most often first: members whom the viewer may see by name, and how many spoke at all, guests among them. */
function speakerQuestions(viewer: Viewer, groupId: string) {
  const isHeld = and(eq(groupEvents.groupId, groupId), eq(groupEvents.state, "held"));
  const sessions = countDistinct(sessionSpeakers.sessionId);
  return {
    speakers: db
      .select({ id: members.id, name: members.name, slug: members.slug, count: sessions })
      .from(groupEvents)
      .innerJoin(eventSessions, eq(eventSessions.eventId, groupEvents.eventId))
      .innerJoin(sessionSpeakers, eq(sessionSpeakers.sessionId, eventSessions.id))
      .innerJoin(members, eq(members.id, sessionSpeakers.memberId))
      .where(and(isHeld, isNotNull(sessionSpeakers.memberId), memberVisibleTo(viewer)))
      .groupBy(members.id, members.name, members.slug)
      .orderBy(desc(sessions), members.id)
      .limit(mostSpeakers),
    spoke: db
      .select({
        members: countDistinct(sessionSpeakers.memberId),
        guests: sql<number>`count(distinct lower(${sessionSpeakers.guestName}))`.mapWith(Number),
      })
      .from(groupEvents)
      .innerJoin(eventSessions, eq(eventSessions.eventId, groupEvents.eventId))
      .innerJoin(sessionSpeakers, eq(sessionSpeakers.sessionId, eventSessions.id))
      .where(isHeld),
  };
}
