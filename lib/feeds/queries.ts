import "server-only";
import { addMonths, today } from "../clock";
import { missing } from "../errors";
import { listEvents, ownEvents } from "../events/lists/queries";
import type { EventFilter } from "../events/lists/schema";
import { findEvent } from "../events/queries";
import { findGroup } from "../groups/queries";
import { isSignedIn, type Viewer } from "../viewer";
import type { FeedEvent } from "./rules";

const most = 1000;

/** What a calendar that one subscribes to shows: the last year and all that is planned, the latest first, for everybody. */
export async function eventsForCalendar(viewer: Viewer, filter: EventFilter): Promise<FeedEvent[]> {
  const from = filter.from ?? addMonths(today(), -12);
  return listEvents(viewer, { ...filter, from }, { limit: most });
}

/** The fifty that were changed last, for readers of feeds. */
export async function latestEvents(viewer: Viewer, filter: EventFilter): Promise<FeedEvent[]> {
  return listEvents(viewer, filter, { order: "changed", limit: 50 });
}

/** A group's events with its name; missing where there is no such group. */
export async function eventsOfGroup(viewer: Viewer, slug: string) {
  const group = await findGroup(viewer, slug);
  if (!group) throw missing("feed");
  return { name: group.name, events: await eventsForCalendar(viewer, { group: [group.slug] }) };
}

/** Events of one's own groups, and those that one speaks at or helps with. */
export async function eventsOfViewer(viewer: Viewer): Promise<FeedEvent[]> {
  if (!isSignedIn(viewer)) throw missing("feed");
  const from = addMonths(today(viewer.timeZone), -12);
  return listEvents(viewer, { from }, { limit: most, also: ownEvents(viewer) });
}

/** One event for one's own calendar; missing where there is none. */
export async function eventForCalendar(viewer: Viewer, id: string): Promise<FeedEvent> {
  const event = await findEvent(viewer, id);
  if (!event) throw missing("feed");
  return event;
}
