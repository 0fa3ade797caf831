import "server-only";
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
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

/** Who led an event, or will: the leads of its groups on its day but who declined the credit, by names that the viewer may see. */
export async function organisersOf(viewer: Viewer, event: EventWhole, from: Reader = db) {
  if (event.state === "cancelled") return [];
  const declined = await from
    .select({ memberId: credits.memberId })
    .from(credits)
    .innerJoin(activities, eq(activities.id, credits.activityId))
    .where(and(eq(activities.eventId, event.id), isNull(activities.sessionId), isNotNull(credits.declinedAt)));
  const ids = ledOn(await leadsOfHosts(viewer, event.hosts, from), event.startsOn);
  return memberOptions(
    viewer,
    ids.filter((id) => !declined.some(({ memberId }) => memberId === id)),
    from,
  );
}
