import "server-only";
import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { activities, credits, groupLeads } from "@/db/schema";
import { leadsOn } from "../../groups/leads/policy";
import { memberOptions } from "../../members/queries";
import type { Viewer } from "../../viewer";
import type { EventWhole } from "../queries";

/** Members who lead any of its groups on the day of an event, each once. For the credit; not every viewer may see who they are. */
export async function leadsOnItsDay(
  _viewer: Viewer,
  { hosts, startsOn }: Pick<EventWhole, "hosts" | "startsOn">,
  from: Reader = db,
): Promise<string[]> {
  const groupIds = hosts.map(({ id }) => id);
  const rows = await from
    .select({ memberId: groupLeads.memberId })
    .from(groupLeads)
    .where(and(inArray(groupLeads.groupId, groupIds), leadsOn(startsOn)))
    .orderBy(asc(groupLeads.id));
  return [...new Set(rows.map(({ memberId }) => memberId))];
}

/**
 * Who led an event, or will, by names that the viewer may see: of a held one those who stand in the record of it, of one to come
 * the leads of its groups on its day.
 */
export async function organisersOf(viewer: Viewer, event: EventWhole, from: Reader = db) {
  if (event.state === "cancelled") return [];
  if (event.state === "planned") return memberOptions(viewer, await leadsOnItsDay(viewer, event, from), from);
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
