import { type FeedAbout, type FeedEvent, feedPlace, feedSummary, feedTitle } from "./event-text";

/** Events as a JSON feed, version 1.1; what is special to an event stands under `_event`. */
export function jsonFeed(events: readonly FeedEvent[], { title, base, self }: FeedAbout) {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: `${base}/events`,
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
      authors: event.hosts.map(({ name }) => ({ name })),
      _event: {
        state: event.state,
        starts_on: event.startsOn,
        starts_at: event.startsAtClock ? event.startsAt.toISOString() : null,
        ends_at: event.endsAt?.toISOString() ?? null,
        place: feedPlace(event),
        country: event.country,
      },
    })),
  };
}
