import { catalogue } from "@/lib/catalogue/get";
import { addMonths, today } from "@/lib/core/clock";
import { notFoundError } from "@/lib/core/errors";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import type { EventFilter } from "@/lib/events/filter";
import { ownEvents } from "@/lib/events/filter-conditions";
import { getEvent } from "@/lib/events/get";
import { listEvents } from "@/lib/events/list";
import { findGroup } from "@/lib/groups/get";
import { type FeedEvent, feedEvents } from "./feed-event";
import "server-only";

const most = 1000;

/** What a feed holds: the words for its title, the address of the page that shows the same, and what its events are. */
export type FeedContent = { name: string | null; path: string; filter: EventFilter };

/** What a calendar that one subscribes to shows: the last year and all that is planned, the latest first, for everybody. */
export async function listCalendarEvents(viewer: Viewer, filter: EventFilter): Promise<FeedEvent[]> {
  const from = filter.from ?? addMonths(today(), -12);
  return feedEvents(viewer, await listEvents(viewer, { ...filter, from }, { limit: most }));
}

/** The fifty that were changed last, for readers of feeds. */
export async function listLatestEvents(viewer: Viewer, filter: EventFilter): Promise<FeedEvent[]> {
  return feedEvents(viewer, await listEvents(viewer, filter, { order: "changed", limit: 50 }));
}

/** What a group holds; missing where there is no such group. */
export async function groupFeed(viewer: Viewer, slug: string): Promise<FeedContent> {
  const group = await findGroup(viewer, slug);
  if (!group) throw notFoundError("feed");
  return { name: group.name, path: `/groups/${group.slug}`, filter: { group: [group.slug] } };
}

/** What groups of a program hold, and what advances its goals; missing where there is no such program. */
export async function programFeed(_viewer: Viewer, key: string): Promise<FeedContent> {
  const program = (await catalogue()).programs.find((one) => one.key === key);
  if (!program) throw notFoundError("feed");
  return { name: program.name, path: `/events?program=${program.key}`, filter: { program: [program.key] } };
}

/** Events of one's own groups, and those that one speaks at or helps with. */
export async function listOwnEvents(viewer: Viewer): Promise<FeedEvent[]> {
  if (!isSignedIn(viewer)) throw notFoundError("feed");
  const from = addMonths(today(viewer.timeZone), -12);
  return feedEvents(viewer, await listEvents(viewer, { from }, { limit: most, also: ownEvents(viewer) }));
}

/** One event for one's own calendar; missing where there is none. */
export async function getCalendarEvent(viewer: Viewer, id: string): Promise<FeedEvent> {
  const [event] = await feedEvents(viewer, [await getEvent(viewer, id)]);
  if (!event) throw notFoundError("feed");
  return event;
}
