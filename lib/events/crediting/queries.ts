import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { activities, credits, groupLeads } from "@/db/schema";
import { memberOptions } from "../../members/queries";
import type { Viewer } from "../../viewer";
import type { EventWhole } from "../queries";
import { ledOn } from "./rules";

/** Who leads or led these groups, without those who were only invited. For the credit; not every viewer may see who they are. */
export async function leadsOfHosts(_viewer: Viewer, hosts: readonly { id: string }[], from: Reader = db) {
  const ids = hosts.map(({ id }) => id);
  return from
    .select()
    .from(groupLeads)
    .where(and(inArray(groupLeads.groupId, ids), isNotNull(groupLeads.acceptedAt)));
}

/**
 * Who led an event, or will, by names that the viewer may see: of a held one those who stand in the record of it, of one to come
 * the leads of its groups on its day.
 */
export async function organisersOf(viewer: Viewer, event: EventWhole, from: Reader = db) {
  if (event.state === "cancelled") return [];
  if (event.state === "planned")
    return memberOptions(viewer, ledOn(await leadsOfHosts(viewer, event.hosts, from), event.startsOn), from);
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
