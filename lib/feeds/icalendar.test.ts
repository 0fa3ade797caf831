import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { atomFeed } from "./atom";
import type { FeedEvent } from "./event-text";
import { icalendarFeed } from "./icalendar";
import { jsonFeed } from "./json";

const base = "https://tenet.example";
const about = { title: "Tenet events", base, self: `${base}/feeds/events.atom` };

const meetup: FeedEvent = {
  id: "0198-meetup",
  title: "Meetup 32: retries, sagas; and \\ backslashes 🎉",
  description: `First line, with a comma; and a semicolon\nמפגש קהילה בתל אביב\n${"long ".repeat(60)}`,
  state: "planned",
  format: "hybrid",
  startsOn: "2026-03-24",
  startsAtClock: "19:00",
  endsOn: null,
  startsAt: new Date("2026-03-24T22:00:00Z"),
  endsAt: new Date("2026-03-25T00:30:00Z"),
  venue: "Puerto Sur, 3rd floor",
  city: "Valparaíso",
  country: "CL",
  link: "https://ugvalparaiso.example/events/32?a=1&b=2",
  onlineLink: null,
  version: 3,
  createdAt: new Date("2026-02-01T10:00:00Z"),
  updatedAt: new Date("2026-03-01T10:00:00Z"),
  hosts: [{ name: "UG Valparaíso" }, { name: "Cloud Club <Campus> & Co" }],
};
const days: FeedEvent = {
  ...meetup,
  id: "0198-days",
  title: "Community day",
  startsAtClock: null,
  endsAt: null,
  endsOn: "2026-03-25",
  state: "cancelled",
};

/** Read back by another library, as a calendar app would. */
function readBack(events: FeedEvent[]) {
  const component = new ICAL.Component(ICAL.parse(icalendarFeed(events, about)));
  return component.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}

describe("a calendar feed", () => {
  it("is read back exactly as it was: texts with line breaks, commas, emoji and Hebrew, and the very moments", () => {
    const [event] = readBack([meetup]);
    expect(event?.summary).toBe(meetup.title);
    expect(event?.description).toContain(meetup.description.trim());
    expect(event?.location).toBe("Puerto Sur, 3rd floor, Valparaíso, Chile");
    expect(event?.uid).toBe("0198-meetup@tenet.example");
    expect(event?.startDate.toJSDate().toISOString()).toBe("2026-03-24T22:00:00.000Z");
    expect(event?.endDate.toJSDate().toISOString()).toBe("2026-03-25T00:30:00.000Z");
    expect(event?.component.getFirstPropertyValue("status")).toBe("CONFIRMED");
    expect(event?.sequence).toBe(2);
    expect(String(event?.component.getFirstPropertyValue("dtstamp"))).toBe("2026-03-01T10:00:00Z");
  });

  it("folds lines at 75 octets, ends them as the standard has it, and splits no character", () => {
    const text = icalendarFeed([meetup], about);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain("\ufffd");
  });

  it("tells whole days as days, the last one included, and what was cancelled as cancelled", () => {
    const [event] = readBack([days]);
    expect([event?.startDate.isDate, event?.startDate.toString(), event?.endDate.toString()]).toEqual([
      true,
      "2026-03-24",
      "2026-03-26",
    ]);
    expect(event?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  });
});

describe("feeds for readers", () => {
  it("escape what XML would read as its own", () => {
    const atom = atomFeed([meetup, days], about);
    expect(atom).toContain("<name>Cloud Club &lt;Campus&gt; &amp; Co</name>");
    expect(atom).toContain("<title>Cancelled: Community day</title>");
    expect(atom.match(/<entry>/g)).toHaveLength(2);
    expect(atom).not.toMatch(/&(?!(amp|lt|gt|quot|apos);)/);
  });

  it("name themselves, each event by its address, and when it was made and changed", () => {
    const atom = atomFeed([{ ...meetup, title: "Bell\u0007\ufffe & <script>" }], {
      ...about,
      self: `${about.self}?a=1&b=2`,
    });
    expect(atom).toContain(`<link rel="self" href="${about.self}?a=1&amp;b=2"/>`);
    expect(atom).toContain(`<id>${base}/events/0198-meetup</id>`);
    expect(atom).toContain("<published>2026-02-01T10:00:00.000Z</published>");
    expect(atom.match(/<updated>2026-03-01T10:00:00\.000Z<\/updated>/g)).toHaveLength(2);
    expect(atom).toContain("<title>Bell &amp; &lt;script&gt;</title>");
  });

  it("are JSON feeds as well, with what is special to events", () => {
    const feed = jsonFeed([meetup], about);
    expect([feed.version, feed.feed_url]).toEqual(["https://jsonfeed.org/version/1.1", about.self]);
    expect(feed.items[0]?.authors).toEqual(meetup.hosts);
    expect(feed.items[0]).toMatchObject({
      id: "0198-meetup",
      external_url: meetup.link,
      _event: { starts_at: "2026-03-24T22:00:00.000Z", state: "planned" },
    });
  });
});
