import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { addDays } from "@/lib/core/clock";
import { type FeedAbout, type FeedEvent, feedPlace } from "./event-text";

/**
 * Events as iCalendar (RFC 5545). Moments are in UTC, which every calendar shows in its owner's time; without a clock the event
 * is of the whole day. The UID never changes, and a change raises the sequence, so that a subscribed copy follows.
 */
export function icalendarFeed(events: readonly FeedEvent[], { title, base }: Omit<FeedAbout, "self">): string {
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
      description: eventDescription(event),
    });
    const place = feedPlace(event);
    if (place) entry.location(place);
  }
  return calendar.toString();
}

function eventDescription(event: FeedEvent): string {
  const links = [event.link, event.onlineLink].filter(Boolean);
  return [event.hosts.map(({ name }) => name).join(", "), event.description, ...links].filter(Boolean).join("\n\n");
}
