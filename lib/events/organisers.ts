import { and, asc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { activities, credits, groupLeads, members } from "@/db/schema";
import { leadsOnDay } from "@/lib/core/group-leads";
import type { Viewer } from "@/lib/core/viewer";
import { memberVisibleTo } from "@/lib/members/policy";
import type { EventWithDetails } from "./get";
import "server-only";

/** Members who lead any of its groups on the day of an event, each once. For the credit; not every viewer may see who they are. */
export async function leadsOnEventDay(
  _viewer: Viewer,
  event: { hosts: readonly { id: string }[]; startsOn: string },
  from: Reader = db,
): Promise<string[]> {
  const rows = await from
    .select({ memberId: groupLeads.memberId })
    .from(groupLeads)
    .where(leadsOfEvent(event))
    .orderBy(asc(groupLeads.id));
  return [...new Set(rows.map(({ memberId }) => memberId))];
}

/**
 * Who led an event, or will, by names that the viewer may see: of a held one those who stand in the record of it, of one to come
 * the leads of its groups on its day.
 */
export async function eventOrganisers(viewer: Viewer, event: EventWithDetails, from: Reader = db) {
  return organiserQuestion(viewer, event, from);
}

/** The same, to be asked together with something else. */
export function organiserQuestion(viewer: Viewer, event: EventWithDetails, from: Reader = db) {
  const columns = { id: members.id, name: members.name, slug: members.slug };
  if (event.state === "planned")
    return from
      .select(columns)
      .from(groupLeads)
      .innerJoin(members, eq(members.id, groupLeads.memberId))
      .where(and(leadsOfEvent(event), memberVisibleTo(viewer)))
      .groupBy(members.id, members.name, members.slug)
      .orderBy(asc(sql`min(${groupLeads.id})`));
  const stands = and(eq(activities.eventId, event.id), isNull(activities.sessionId), ne(activities.state, "withdrawn"));
  return from
    .select(columns)
    .from(activities)
    .innerJoin(credits, eq(credits.activityId, activities.id))
    .innerJoin(members, eq(members.id, credits.memberId))
    .where(
      and(
        event.state === "held" ? stands : sql`1 = 0`,
        eq(credits.part, "organiser"),
        isNull(credits.declinedAt),
        memberVisibleTo(viewer),
      ),
    )
    .orderBy(asc(credits.position), asc(credits.id));
}

function leadsOfEvent({ hosts, startsOn }: { hosts: readonly { id: string }[]; startsOn: string }) {
  return and(
    inArray(
      groupLeads.groupId,
      hosts.map(({ id }) => id),
    ),
    leadsOnDay(startsOn),
  );
}
