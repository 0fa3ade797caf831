import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { activities, credits, groupLeads } from "@/db/schema";
import { leadsOnDay } from "@/lib/core/group-leads";
import type { Viewer } from "@/lib/core/viewer";
import { memberOptions } from "@/lib/members/search";
import type { EventWithDetails } from "./get";
import "server-only";

/** Members who lead any of its groups on the day of an event, each once. For the credit; not every viewer may see who they are. */
export async function leadsOnEventDay(
  _viewer: Viewer,
  { hosts, startsOn }: { hosts: readonly { id: string }[]; startsOn: string },
  from: Reader = db,
): Promise<string[]> {
  const groupIds = hosts.map(({ id }) => id);
  const rows = await from
    .select({ memberId: groupLeads.memberId })
    .from(groupLeads)
    .where(and(inArray(groupLeads.groupId, groupIds), leadsOnDay(startsOn)))
    .orderBy(asc(groupLeads.id));
  return [...new Set(rows.map(({ memberId }) => memberId))];
}

/**
 * Who led an event, or will, by names that the viewer may see: of a held one those who stand in the record of it, of one to come
 * the leads of its groups on its day.
 */
export async function eventOrganisers(viewer: Viewer, event: EventWithDetails, from: Reader = db) {
  if (event.state === "cancelled") return [];
  if (event.state === "planned") return memberOptions(viewer, await leadsOnEventDay(viewer, event, from), from);
  const stands = and(eq(activities.eventId, event.id), isNull(activities.sessionId), ne(activities.state, "withdrawn"));
  const rows = await from
    .select({ memberId: credits.memberId })
    .from(credits)
    .innerJoin(activities, eq(activities.id, credits.activityId))
    .where(and(stands, eq(credits.part, "organiser"), isNull(credits.declinedAt)))
    .orderBy(asc(credits.position), asc(credits.id));
  return memberOptions(
    viewer,
    rows.flatMap(({ memberId }) => memberId ?? []),
    from,
  );
}
