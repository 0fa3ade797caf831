import nodeIcal, { type VEvent } from "node-ical";
import { describe, expect, it } from "vitest";
import { atomFeed } from "./atom";
import type { FeedEvent } from "./feed-event";
import { icalendarFeed } from "./icalendar";
import { jsonFeed } from "./json";

const base = "https://tenet.example";
const about = { title: "Tenet events", base, page: `${base}/events`, self: `${base}/feeds/events.atom` };

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
  timeZone: "America/Santiago",
  place: "Puerto Sur, 3rd floor, Valparaíso, Chile",
  position: { latitude: -33.047238, longitude: 0 },
  country: "CL",
  link: "https://ugvalparaiso.example/events/32?a=1&b=2",
  onlineLink: null,
  version: 3,
  createdAt: new Date("2026-02-01T10:00:00Z"),
  updatedAt: new Date("2026-03-01T10:00:00Z"),
  categories: ["Meetup", "Heroes; and, others"],
  hosts: [
    { slug: "ug-valparaiso", name: 'UG "Valparaíso": first' },
    { slug: "campus", name: "Cloud Club <Campus> & Co" },
  ],
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

/** Read by a library that had no part in writing it, as a calendar app would. */
function readBack(events: FeedEvent[]): VEvent[] {
  return Object.values(nodeIcal.sync.parseICS(icalendarFeed(events, about))).flatMap((one) =>
    one?.type === "VEVENT" ? [one] : [],
  );
}

describe("a calendar feed", () => {
  it("is read back exactly as it was: texts with line breaks, commas, emoji and Hebrew, and the very moments", () => {
    const [event] = readBack([meetup]);
    expect(event).toMatchObject({
      uid: "0198-meetup",
      summary: meetup.title,
      description: expect.stringContaining(meetup.description.trim()),
      location: "Puerto Sur, 3rd floor, Valparaíso, Chile",
      status: "CONFIRMED",
      sequence: 2,
      geo: { lat: -33.047238, lon: 0 },
      categories: meetup.categories,
      organizer: { params: { CN: "UG 'Valparaíso': first" }, val: `${base}/groups/ug-valparaiso` },
    });
    expect([event?.start, event?.end, event?.dtstamp].map((at) => at?.toISOString())).toEqual([
      "2026-03-24T22:00:00.000Z",
      "2026-03-25T00:30:00.000Z",
      "2026-03-01T10:00:00.000Z",
    ]);
  });

  it("folds lines at 75 octets, ends them as the standard has it, and splits no character", () => {
    const text = icalendarFeed([meetup], about);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain("\ufffd");
    expect(text.endsWith("\r\nEND:VCALENDAR\r\n")).toBe(true);
  });

  it("knows an event again after the installation moved to another address", () => {
    const uidOf = (text: string) => /^UID:(.*)\r$/m.exec(text)?.[1];
    const moved = icalendarFeed([meetup], { ...about, base: "https://moved.example:8443" });
    expect(uidOf(moved)).toBe("0198-meetup");
    expect(uidOf(moved)).toBe(uidOf(icalendarFeed([meetup], about)));
    const atom = atomFeed([meetup], { ...about, base: "https://moved.example:8443" });
    expect(atom).toContain("<entry>\n<id>urn:uuid:0198-meetup</id>");
  });

  it("tells whole days as days, the last one included, and what was cancelled as cancelled", () => {
    const [event] = readBack([days]);
    expect([event?.datetype, event?.status]).toEqual(["date", "CANCELLED"]);
    expect([event?.start, event?.end].map((at) => at?.toDateString())).toEqual(["Tue Mar 24 2026", "Thu Mar 26 2026"]);
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
    const atom = atomFeed([{ ...meetup, title: "Bell & <script>" }], {
      ...about,
      self: `${about.self}?a=1&b=2`,
    });
    expect(atom).toContain(`<link rel="self" href="${about.self}?a=1&amp;b=2"/>`);
    expect(atom).toContain(`<link href="${base}/events/0198-meetup"/>`);
    expect(atom).toContain("<published>2026-02-01T10:00:00.000Z</published>");
    expect(atom.match(/<updated>2026-03-01T10:00:00\.000Z<\/updated>/g)).toHaveLength(2);
    expect(atom).toContain("<title>Bell &amp; &lt;script&gt;</title>");
  });

  it("are JSON feeds as well, with what is special to events", () => {
    const feed = jsonFeed([meetup], about);
    expect([feed.version, feed.feed_url]).toEqual(["https://jsonfeed.org/version/1.1", about.self]);
    expect(feed.items[0]?.authors[0]).toEqual({ name: meetup.hosts[0]?.name, url: `${base}/groups/ug-valparaiso` });
    expect(feed.items[0]).toMatchObject({
      id: "0198-meetup",
      external_url: meetup.link,
      _event: { starts_at: "2026-03-24T22:00:00.000Z", state: "planned", time_zone: "America/Santiago" },
    });
  });
});
