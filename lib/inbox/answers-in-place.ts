import { askTogether } from "@/db/ask-together";
import { db } from "@/db/client";
import { today } from "@/lib/core/clock";
import type { SignedInViewer } from "@/lib/core/viewer";
import { ownUncountedEvents } from "@/lib/events/of-own-groups";
import { ownLeadInvitations } from "@/lib/groups/leads/list";
import type { Notification, OpenNotifications } from "@/lib/notifications/list";
import "server-only";

/** What is answered on the row that asks it, with what its command needs; `href` leads to what it is about. */
export type InPlaceAnswer =
  | { kind: "attendance"; id: string; version: number; href: string; viewerId: string }
  | { kind: "lead"; id: string; group: string; href: string };

/** By notification: whether the viewer leads a group along, and how many came to an event of theirs, where that is still asked. */
export async function answersInPlace(
  viewer: SignedInViewer,
  open: OpenNotifications,
): Promise<Map<string, InPlaceAnswer>> {
  const isLead = ({ kind, objectKind }: Notification) => kind === "invited" && objectKind === "group";
  const asked = [...open.do, ...open.decide].filter((one) => one.kind === "headcount" || isLead(one));
  if (asked.length === 0) return new Map();
  const { events, invitations } = await askTogether(db, {
    events: ownUncountedEvents(viewer, today(viewer.timeZone)),
    invitations: ownLeadInvitations(viewer),
  });
  const viewerId = viewer.memberId;
  const byObject = new Map<string, InPlaceAnswer>([
    ...events.map(({ id, version }): [string, InPlaceAnswer] => [
      id,
      { kind: "attendance", id, version, href: `/events/${id}`, viewerId },
    ]),
    ...invitations.map(({ id, groupId, group, slug }): [string, InPlaceAnswer] => [
      groupId,
      { kind: "lead", id, group, href: `/groups/${slug}` },
    ]),
  ]);
  return new Map(
    asked.flatMap(({ id, objectId }): [string, InPlaceAnswer][] => {
      const answer = byObject.get(objectId);
      return answer ? [[id, answer]] : [];
    }),
  );
}
