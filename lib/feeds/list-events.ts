import { addMonths, today } from "@/lib/core/clock";
import { notFoundError } from "@/lib/core/errors";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import type { EventFilter } from "@/lib/events/filter";
import { ownEvents } from "@/lib/events/filter-conditions";
import { findEvent } from "@/lib/events/get";
import { listEvents } from "@/lib/events/list";
import { findGroup } from "@/lib/groups/get";
import type { FeedEvent } from "./event-text";
import "server-only";

const most = 1000;

/** What a calendar that one subscribes to shows: the last year and all that is planned, the latest first, for everybody. */
export async function listCalendarEvents(viewer: Viewer, filter: EventFilter): Promise<FeedEvent[]> {
  const from = filter.from ?? addMonths(today(), -12);
  return listEvents(viewer, { ...filter, from }, { limit: most });
}

/** The fifty that were changed last, for readers of feeds. */
export async function listLatestEvents(viewer: Viewer, filter: EventFilter): Promise<FeedEvent[]> {
  return listEvents(viewer, filter, { order: "changed", limit: 50 });
}

/** A group's events with its name; missing where there is no such group. */
export async function listGroupEvents(viewer: Viewer, slug: string) {
  const group = await findGroup(viewer, slug);
  if (!group) throw notFoundError("feed");
  return { name: group.name, events: await listCalendarEvents(viewer, { group: [group.slug] }) };
}

/** Events of one's own groups, and those that one speaks at or helps with. */
export async function listOwnEvents(viewer: Viewer): Promise<FeedEvent[]> {
  if (!isSignedIn(viewer)) throw notFoundError("feed");
  const from = addMonths(today(viewer.timeZone), -12);
  return listEvents(viewer, { from }, { limit: most, also: ownEvents(viewer) });
}

/** One event for one's own calendar; missing where there is none. */
export async function getCalendarEvent(viewer: Viewer, id: string): Promise<FeedEvent> {
  const event = await findEvent(viewer, id);
  if (!event) throw notFoundError("feed");
  return event;
}
