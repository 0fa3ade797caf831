import { escapeXml } from "@/lib/core/xml";
import { type FeedAbout, feedSummary, feedTitle } from "./event-text";
import type { FeedEvent } from "./feed-event";

/** Events as an Atom feed (RFC 4287), the latest changed first, with time and place as the event module of RSS has them. */
export function atomFeed(events: readonly FeedEvent[], { title, base, page, self }: FeedAbout): string {
  const updated = events[0]?.updatedAt ?? new Date(0);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:ev="http://purl.org/rss/1.0/modules/event/">',
    `<id>${escapeXml(self)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<link rel="self" href="${escapeXml(self)}"/>`,
    `<link href="${escapeXml(page)}"/>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<author><name>${escapeXml(title)}</name></author>`,
    ...events.map((event) => entryOf(event, base)),
    "</feed>",
    "",
  ].join("\n");
}

function entryOf(event: FeedEvent, base: string): string {
  const { startsAtClock, startsAt, startsOn, endsAt, endsOn } = event;
  const starts = startsAtClock ? startsAt.toISOString() : startsOn;
  const ends = startsAtClock ? endsAt?.toISOString() : endsOn;
  return [
    "<entry>",
    `<id>urn:uuid:${escapeXml(event.id)}</id>`,
    `<title>${escapeXml(feedTitle(event))}</title>`,
    `<link href="${escapeXml(`${base}/events/${event.id}`)}"/>`,
    `<published>${event.createdAt.toISOString()}</published>`,
    `<updated>${event.updatedAt.toISOString()}</updated>`,
    ...event.hosts.map(({ name }) => `<author><name>${escapeXml(name)}</name></author>`),
    ...event.categories.map((name) => `<category term="${escapeXml(name)}"/>`),
    `<summary>${escapeXml(feedSummary(event))}</summary>`,
    `<ev:startdate>${starts}</ev:startdate>`,
    ...(ends ? [`<ev:enddate>${ends}</ev:enddate>`] : []),
    ...(event.place ? [`<ev:location>${escapeXml(event.place)}</ev:location>`] : []),
    "</entry>",
  ].join("\n");
}
