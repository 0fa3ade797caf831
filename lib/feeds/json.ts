import { type FeedAbout, feedSummary, feedTitle } from "./event-text";
import type { FeedEvent } from "./feed-event";

/** Events as a JSON feed, version 1.1; what is special to an event stands under `_event`. */
export function jsonFeed(events: readonly FeedEvent[], { title, base, page, self }: FeedAbout) {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: page,
    feed_url: self,
    items: events.map((event) => ({
      id: event.id,
      url: `${base}/events/${event.id}`,
      ...(event.link ? { external_url: event.link } : {}),
      title: feedTitle(event),
      content_text: event.description || feedSummary(event),
      summary: feedSummary(event),
      date_published: event.createdAt.toISOString(),
      date_modified: event.updatedAt.toISOString(),
      authors: event.hosts.map(({ slug, name }) => ({ name, url: `${base}/groups/${slug}` })),
      tags: event.categories,
      _event: {
        state: event.state,
        starts_on: event.startsOn,
        ends_on: event.endsOn,
        starts_at: event.startsAtClock ? event.startsAt.toISOString() : null,
        ends_at: event.startsAtClock ? (event.endsAt?.toISOString() ?? null) : null,
        time_zone: event.timeZone,
        place: event.place,
        position: event.position,
        country: event.country,
      },
    })),
  };
}
