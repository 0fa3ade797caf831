import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { addDays } from "../clock";
import { countryName } from "../countries/names/rules";
import { formatNames } from "../events/rules";

/** As much of an event as a feed tells. */
export type FeedEvent = {
  id: string;
  title: string;
  description: string;
  state: "planned" | "held" | "cancelled";
  format: "in_person" | "online" | "hybrid";
  startsOn: string;
  startsAtClock: string | null;
  endsOn: string | null;
  startsAt: Date;
  endsAt: Date | null;
  venue: string | null;
  city: string | null;
  country: string | null;
  link: string | null;
  onlineLink: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  hosts: readonly { name: string }[];
};

type About = { title: string; base: string; self: string };

/**
 * Events as iCalendar (RFC 5545). Moments are in UTC, which every calendar shows in its owner's time; without a clock the event
 * is of the whole day. The UID never changes, and a change raises the sequence, so that a subscribed copy follows.
 */
export function calendarOf(events: readonly FeedEvent[], { title, base }: Omit<About, "self">): string {
  const host = new URL(base).host;
  const calendar = ical({
    name: title,
    prodId: { company: "Tenet", product: "Events", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  for (const event of events) {
    const isAllDay = event.startsAtClock === null;
    const day = (text: string) => new Date(`${text}T00:00:00Z`);
    const entry = calendar.createEvent({
      id: `${event.id}@${host}`,
      summary: event.title,
      start: isAllDay ? day(event.startsOn) : event.startsAt,
      end: isAllDay ? day(addDays(event.endsOn ?? event.startsOn, 1)) : (event.endsAt ?? undefined),
      allDay: isAllDay,
      stamp: event.updatedAt,
      created: event.createdAt,
      lastModified: event.updatedAt,
      sequence: event.version - 1,
      status: event.state === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      url: `${base}/events/${event.id}`,
      description: descriptionOf(event),
    });
    const place = placeOf(event);
    if (place) entry.location(place);
  }
  return calendar.toString();
}

/** Events as an Atom feed (RFC 4287), the latest changed first. */
export function atomOf(events: readonly FeedEvent[], { title, base, self }: About): string {
  const updated = events[0]?.updatedAt ?? new Date(0);
  const entries = events.map((event) =>
    [
      "<entry>",
      `<id>${escaped(`${base}/events/${event.id}`)}</id>`,
      `<title>${escaped(titleOf(event))}</title>`,
      `<link href="${escaped(`${base}/events/${event.id}`)}"/>`,
      `<published>${event.createdAt.toISOString()}</published>`,
      `<updated>${event.updatedAt.toISOString()}</updated>`,
      ...event.hosts.map(({ name }) => `<author><name>${escaped(name)}</name></author>`),
      `<summary>${escaped(summaryOf(event))}</summary>`,
      "</entry>",
    ].join("\n"),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${escaped(self)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<link rel="self" href="${escaped(self)}"/>`,
    `<link href="${escaped(`${base}/events`)}"/>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<author><name>${escaped(title)}</name></author>`,
    ...entries,
    "</feed>",
    "",
  ].join("\n");
}

/** Events as a JSON feed, version 1.1; what is special to an event stands under `_event`. */
export function jsonOf(events: readonly FeedEvent[], { title, base, self }: About) {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: `${base}/events`,
    feed_url: self,
    items: events.map((event) => ({
      id: event.id,
      url: `${base}/events/${event.id}`,
      ...(event.link ? { external_url: event.link } : {}),
      title: titleOf(event),
      content_text: event.description || summaryOf(event),
      summary: summaryOf(event),
      date_published: event.createdAt.toISOString(),
      date_modified: event.updatedAt.toISOString(),
      authors: event.hosts.map(({ name }) => ({ name })),
      _event: {
        state: event.state,
        starts_on: event.startsOn,
        starts_at: event.startsAtClock ? event.startsAt.toISOString() : null,
        ends_at: event.endsAt?.toISOString() ?? null,
        place: placeOf(event),
        country: event.country,
      },
    })),
  };
}

function titleOf({ title, state }: FeedEvent): string {
  return state === "cancelled" ? `Cancelled: ${title}` : title;
}

function placeOf({ format, venue, city, country }: FeedEvent): string | null {
  const place = [venue, city, country ? countryName(country) : null].filter(Boolean).join(", ");
  return format === "online" ? "Online" : place || null;
}

function summaryOf(event: FeedEvent): string {
  const groups = event.hosts.map(({ name }) => name).join(", ");
  const when = [event.startsOn, event.startsAtClock].filter(Boolean).join(" ");
  return [groups, when, placeOf(event) ?? formatNames[event.format]].filter(Boolean).join(" · ");
}

function descriptionOf(event: FeedEvent): string {
  const links = [event.link, event.onlineLink].filter(Boolean);
  return [event.hosts.map(({ name }) => name).join(", "), event.description, ...links].filter(Boolean).join("\n\n");
}

/** Also drops the control characters that XML has no place for. */
function escaped(text: string): string {
  const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
  return [...text]
    .filter((sign) => sign >= " " || sign === "\n" || sign === "\t")
    .map((sign) => names[sign] ?? sign)
    .join("");
}
