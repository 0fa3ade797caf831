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

/** An organiser by name; null whom the viewer may not see. */
export function shownOrganiser({ id, name, slug }: Awaited<ReturnType<typeof organiserQuestion>>[number]) {
  return name !== null && slug !== null ? { id: id ?? "", name, slug } : null;
}

/**
 * Who led an event, or will, to be asked together with something else: of a held one those who stand in the record of it, of one to
 * come the leads of its groups on its day. Name and address are null of whom the viewer may not see.
 */
export function organiserQuestion(viewer: Viewer, event: EventWithDetails) {
  const columns = { id: members.id, name: members.name, slug: members.slug };
  if (event.state === "planned")
    return db
      .select(columns)
      .from(groupLeads)
      .leftJoin(members, and(eq(members.id, groupLeads.memberId), memberVisibleTo(viewer)))
      .where(leadsOfEvent(event))
      .groupBy(groupLeads.memberId, members.id, members.name, members.slug)
      .orderBy(asc(sql`min(${groupLeads.id})`));
  const stands = and(eq(activities.eventId, event.id), isNull(activities.sessionId), ne(activities.state, "withdrawn"));
  return db
    .select(columns)
    .from(activities)
    .innerJoin(credits, eq(credits.activityId, activities.id))
    .leftJoin(members, and(eq(members.id, credits.memberId), memberVisibleTo(viewer)))
    .where(and(event.state === "held" ? stands : sql`1 = 0`, eq(credits.part, "organiser"), isNull(credits.declinedAt)))
    .orderBy(asc(credits.position), asc(credits.id));
}

/** One row where somebody led any of its groups on its day, whoever may see who. */
export function ledQuestion(_viewer: Viewer, event: EventWithDetails) {
  return db.select({ id: groupLeads.id }).from(groupLeads).where(leadsOfEvent(event)).limit(1);
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
