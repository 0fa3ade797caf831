import ICAL from "ical.js";
import { addDays } from "@/lib/core/clock";
import type { FeedAbout } from "./event-text";
import type { FeedEvent } from "./feed-event";

// It counts neither the blank at the beginning of a line that goes on, nor is a line to be longer than 75.
ICAL.foldLength = 74;

/**
 * Events as iCalendar (RFC 5545). Moments are in UTC, which every calendar shows in its owner's time; without a clock the event
 * is of the whole day. The UID is the event's own, whatever address the installation has, and a change raises the sequence, so that
 * a subscribed copy follows.
 */
export function icalendarFeed(
  events: readonly FeedEvent[],
  { title, base }: Pick<FeedAbout, "title" | "base">,
): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", "-//Tenet//Events//EN");
  calendar.addPropertyWithValue("method", "PUBLISH");
  calendar.addPropertyWithValue("name", escapeText(title));
  calendar.addPropertyWithValue("x-wr-calname", escapeText(title));
  calendar.addPropertyWithValue("refresh-interval", ICAL.Duration.fromSeconds(3600));
  calendar.addPropertyWithValue("x-published-ttl", "PT1H");
  for (const event of events) calendar.addSubcomponent(entryOf(event, base));
  return `${calendar.toString()}\r\n`;
}

function entryOf(event: FeedEvent, base: string): ICAL.Component {
  const entry = new ICAL.Component("vevent");
  const { starts, ends } = timesOf(event);
  entry.addPropertyWithValue("uid", event.id);
  entry.addPropertyWithValue("sequence", event.version - 1);
  entry.addPropertyWithValue("dtstamp", moment(event.updatedAt));
  entry.addPropertyWithValue("created", moment(event.createdAt));
  entry.addPropertyWithValue("last-modified", moment(event.updatedAt));
  entry.addPropertyWithValue("dtstart", starts);
  if (ends) entry.addPropertyWithValue("dtend", ends);
  entry.addPropertyWithValue("summary", event.title);
  entry.addPropertyWithValue("status", event.state === "cancelled" ? "CANCELLED" : "CONFIRMED");
  if (event.place) entry.addPropertyWithValue("location", event.place);
  if (event.position) entry.addPropertyWithValue("geo", [event.position.latitude, event.position.longitude]);
  entry.addPropertyWithValue("description", eventDescription(event));
  const categories = new ICAL.Property("categories");
  categories.setValues(event.categories);
  if (event.categories.length > 0) entry.addProperty(categories);
  entry.addPropertyWithValue("url", `${base}/events/${event.id}`);
  const [host] = event.hosts;
  if (host) entry.addProperty(organizer(host, base));
  return entry;
}

function timesOf({ startsAtClock, startsOn, endsOn, startsAt, endsAt }: FeedEvent) {
  if (startsAtClock !== null) return { starts: moment(startsAt), ends: endsAt ? moment(endsAt) : null };
  const day = (text: string) => ICAL.Time.fromDateString(text);
  return { starts: day(startsOn), ends: day(addDays(endsOn ?? startsOn, 1)) };
}

function moment(at: Date): ICAL.Time {
  return ICAL.Time.fromJSDate(at, true);
}

/** The group by its page: a calendar needs an address, and nobody's mail is one to show. */
function organizer({ slug, name }: FeedEvent["hosts"][number], base: string): ICAL.Property {
  const property = new ICAL.Property("organizer");
  // Not every calendar reads the signs that stand for a quotation mark here.
  property.setParameter("cn", name.replaceAll('"', "'").replaceAll("^", ""));
  property.setValue(`${base}/groups/${slug}`);
  return property;
}

/** For properties of which ical.js does not know that they are texts. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&");
}

function eventDescription(event: FeedEvent): string {
  const links = [event.link, event.onlineLink].filter(Boolean);
  return [event.hosts.map(({ name }) => name).join(", "), event.description, ...links].filter(Boolean).join("\n\n");
}
