import { eq } from "drizzle-orm";
import { DateTime } from "luxon";
import { beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "@/db/client";
import { events, groups } from "@/db/schema";
import { createToken } from "@/lib/accounts/create-token";
import { revokeToken } from "@/lib/accounts/revoke-token";
import { addDays, today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { logEvent } from "@/lib/events/log";
import { planEvent } from "@/lib/events/plan";
import { calendarReaders, type ReadEvent, readAtom } from "@/lib/testing/feed-readers";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, aViewer } from "@/lib/testing/people";
import { GET as getEvent } from "./events/[file]/route";
import { GET as getAllAtom } from "./events.atom/route";
import { OPTIONS as askCalendar, GET as getAllCalendar } from "./events.ics/route";
import { GET as getAllJson } from "./events.json/route";
import { GET as getGroup } from "./groups/[file]/route";
import { GET as getMine } from "./mine/[file]/route";
import { GET as getProgram } from "./programs/[program]/[file]/route";

const program = "user-group-leaders";
const base = "http://tenet.example";

/** A title as it stands in the database, and as everybody is to read it. */
const titles: [kept: string, read: string][] = [
  ["Meetup 32: retries, sagas; and \\ backslashes", "Meetup 32: retries, sagas; and \\ backslashes"],
  ["Bell\u0007, vertical\u000btab, \u0001and\u009f others", "Bell, vertical tab, and others"],
  ["No character \ufffe\uffff\u{1fffe} at all", "No character  at all"],
  ["Turned \u202eafter\u202c and \u2066apart\u2069", "Turned after and apart"],
  ["One line\r\nof two\u2028or three", "One line of two or three"],
  ["👩🏽‍💻 Builders 🎉 für Größe, 日本語 और हिन्दी", "👩🏽‍💻 Builders 🎉 für Größe, 日本語 और हिन्दी"],
  ["מפגש קהילה بحلول", "מפגש קהילה بحلول"],
  [`${"long 🚀 ".repeat(24)}end`, `${"long 🚀 ".repeat(24)}end`],
  [
    "End of CDATA ]]> <script>alert(1)</script> &amp; &#0; <!-- -->",
    "End of CDATA ]]> <script>alert(1)</script> &amp; &#0; <!-- -->",
  ],
  ["Quoted \"words\" and 'more': SUMMARY:none", "Quoted \"words\" and 'more': SUMMARY:none"],
  ["DTSTART:20200101", "DTSTART:20200101"],
  ["=1+1", "=1+1"],
];

/** The night when the clocks change next there: the day before it, and the time zone. */
function eveOfClockChange(timeZone: string): string {
  let day = DateTime.now().setZone(timeZone).startOf("day").plus({ days: 2 });
  while (day.offset === day.plus({ days: 1 }).offset) day = day.plus({ days: 1 });
  return day.toISODate() ?? "";
}

const at = (day: string, clock: string, zone: string) =>
  DateTime.fromISO(`${day}T${clock}`, { zone }).toUTC().toISO() ?? "";

let lead: Viewer;
let group: { id: string; slug: string };
const expected: ReadEvent[] = [];

async function plan(facts: { title?: string; startsOn: string; [name: string]: unknown }, read: Omit<ReadEvent, "id">) {
  const { id } = await planEvent(lead, aMeetup(group.id, { attendeesInPerson: null, link: null, ...facts }));
  expected.push({ id, ...read });
  return id;
}

async function oddTitles() {
  const day = addDays(today(), 9);
  for (const [kept, title] of titles) {
    const facts = {
      startsOn: day,
      startsAtClock: "19:00",
      endsAtClock: "21:30",
      timeZone: "Asia/Kathmandu",
      city: "Patan, Lalitpur",
    };
    const [start, end] = [at(day, "19:00", "Asia/Kathmandu"), at(day, "21:30", "Asia/Kathmandu")];
    const id = await plan({ title: "Odd", ...facts }, { title, start, end, place: "Patan, Lalitpur, Chile" });
    const description = `${kept}\r\n\u0000-free \ud83c\udf89\n\n]]>`.replace("\u0000", "");
    await inTransaction((tx) => tx.update(events).set({ title: kept, description }).where(eq(events.id, id)));
  }
}

async function oddTimes() {
  const [day, last] = [addDays(today(), 20), addDays(today(), 22)];
  const away = { city: null, country: null, venue: null };
  await plan(
    { title: "Whole day", startsOn: day },
    { title: "Whole day", start: day, end: addDays(day, 1), place: "Valparaíso, Chile" },
  );
  await plan(
    { title: "Whole days", startsOn: day, endsOn: last },
    { title: "Whole days", start: day, end: addDays(last, 1), place: "Valparaíso, Chile" },
  );
  await plan(
    { title: "No end", startsOn: day, startsAtClock: "18:00", timeZone: "Europe/Berlin" },
    { title: "No end", start: at(day, "18:00", "Europe/Berlin"), end: null, place: "Valparaíso, Chile" },
  );
  await plan(
    { title: "Days from a clock on", startsOn: day, endsOn: last, startsAtClock: "09:00", timeZone: "Europe/Berlin" },
    {
      title: "Days from a clock on",
      start: at(day, "09:00", "Europe/Berlin"),
      end: at(addDays(last, 1), "00:00", "Europe/Berlin"),
      place: "Valparaíso, Chile",
    },
  );
  await plan(
    { title: "Online", startsOn: day, format: "online", ...away },
    { title: "Online", start: day, end: addDays(day, 1), place: "Online" },
  );
  for (const zone of ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"]) {
    const eve = eveOfClockChange(zone);
    await plan(
      {
        title: `Night in ${zone}`,
        startsOn: eve,
        startsAtClock: "22:00",
        endsOn: addDays(eve, 1),
        endsAtClock: "05:00",
        timeZone: zone,
      },
      {
        title: `Night in ${zone}`,
        start: at(eve, "22:00", zone),
        end: at(addDays(eve, 1), "05:00", zone),
        place: "Valparaíso, Chile",
      },
    );
  }
}

beforeAll(async () => {
  process.env.APP_URL = base;
  group = await aGroup({ name: 'UG, Nowhere; "quoted": first', latitude: -33.047238, longitude: -71.61269 });
  const memberId = await aMember({ name: "Lena Odd" });
  await aLead(group.id, memberId);
  lead = await aViewer(memberId);
  await oddTitles();
  await oddTimes();
  const { id } = await logEvent(lead, aMeetup(group.id, { title: "No place", startsOn: addDays(today(), -3) }));
  await inTransaction((tx) => tx.update(events).set({ city: null, country: null }).where(eq(events.id, id)));
  const [start, end] = [addDays(today(), -3), addDays(today(), -2)];
  expected.push({ id, title: "No place", start, end, place: null });
  await inTransaction((tx) =>
    tx.update(groups).set({ name: 'UG, Nowhere;\u0007 "quoted": first\ufffe' }).where(eq(groups.id, group.id)),
  );
});

type Get = (request: Request, context: { params: Promise<never> }) => Promise<Response>;

/** A feed as it is fetched: its route, its address, and what the address names. */
function fetchFeed(
  get: unknown,
  path: string,
  params: Record<string, string> = {},
  headers: Record<string, string> = {},
) {
  return (get as Get)(new Request(`${base}/feeds/${path}`, { headers }), {
    params: Promise.resolve(params) as Promise<never>,
  });
}

const feeds = async (ending: string) => {
  const all = { ics: getAllCalendar, atom: getAllAtom, json: getAllJson }[ending];
  return {
    all: await fetchFeed(all, `events.${ending}`),
    group: await fetchFeed(getGroup, `groups/${group.slug}.${ending}`, { file: `${group.slug}.${ending}` }),
    program: await fetchFeed(getProgram, `programs/${program}/events.${ending}`, { program, file: `events.${ending}` }),
  };
};
const byId = (read: ReadEvent[]) => [...read].sort((one, other) => one.id.localeCompare(other.id));

describe("a community full of odd texts and times", () => {
  for (const [library, read] of Object.entries(calendarReaders))
    it(`is read the same by ${library} in every calendar`, async () => {
      for (const [name, answer] of Object.entries(await feeds("ics"))) {
        const text = await answer.text();
        expect(byId(read(text)), name).toEqual(byId(expected));
        expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
        for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }
      for (const one of expected) {
        const file = `${one.id}.ics`;
        const answer = await fetchFeed(getEvent, `events/${file}`, { file });
        expect(read(await answer.text())).toEqual([one]);
      }
    });

  it("is read by a strict parser of XML, with the same titles, times and places", async () => {
    const lastDays = new Map(expected.map(({ id, start, end }) => [id, isWholeDay(start) ? lastDay(start, end) : end]));
    for (const [name, answer] of Object.entries(await feeds("atom"))) {
      const want = expected.map((one) => ({ ...one, end: lastDays.get(one.id) ?? null }));
      expect(byId(readAtom(await answer.text())), name).toEqual(byId(want));
    }
  });

  it("stands in JSON with its time zones", async () => {
    for (const [name, answer] of Object.entries(await feeds("json"))) {
      const { items } = await answer.json();
      expect(items, name).toHaveLength(expected.length);
      for (const { id, title, start, place } of expected) {
        const item = items.find((one: { id: string }) => one.id === id);
        expect(item).toMatchObject({ title, _event: { place } });
        expect(item._event.time_zone).toMatch(/^[A-Z]\w+\/\w+$/);
        expect([item._event.starts_at, item._event.starts_on]).toContain(start);
      }
    }
  });

  it("names the kind, the program, the group without anybody's address, and where the group is at home", async () => {
    const text = (await (await feeds("ics")).group.text()).replaceAll("\r\n ", "");
    expect(text).toContain("CATEGORIES:Meetup,AWS User Group Leaders\r\n");
    expect(text).toContain(`ORGANIZER;CN="UG, Nowhere; 'quoted': first":${base}/groups/${group.slug}\r\n`);
    expect(text).toContain("GEO:-33.047238;-71.61269\r\n");
    expect(text).not.toContain("mailto:");
  });
});

const isWholeDay = (start: string) => start.length === 10;
const lastDay = (start: string, end: string | null) => {
  const day = addDays(end ?? start, -1);
  return day === start ? null : day;
};

describe("every feed", () => {
  it("is not sent again to whoever has it, and says how long it may be kept", async () => {
    const { secret, id } = await createToken(lead, { name: "Calendar", scopes: ["calendar:read"] });
    const mine = { file: `${secret}.ics` };
    const one = { file: `${expected[0]?.id}.ics` };
    const asked: [unknown, string, Record<string, string>, string][] = [
      [getAllCalendar, "events.ics", {}, "public, max-age=300"],
      [getAllAtom, "events.atom", {}, "public, max-age=300"],
      [getAllJson, "events.json?country=CL", {}, "public, max-age=300"],
      [getGroup, `groups/${group.slug}.atom`, { file: `${group.slug}.atom` }, "public, max-age=300"],
      [getProgram, `programs/${program}/events.json`, { program, file: "events.json" }, "public, max-age=300"],
      [getEvent, `events/${one.file}`, one, "public, max-age=300"],
      [getMine, `mine/${mine.file}`, mine, "private, no-cache"],
    ];
    for (const [get, path, params, caching] of asked) {
      const first = await fetchFeed(get, path, params);
      const tag = first.headers.get("etag") ?? "";
      expect([first.status, first.headers.get("cache-control")], path).toEqual([200, caching]);
      const again = await fetchFeed(get, path, params, { "if-none-match": tag });
      expect([again.status, again.headers.get("etag"), again.headers.get("cache-control")]).toEqual([
        304,
        tag,
        caching,
      ]);
    }
    for (const answer of [
      await fetchFeed(getAllCalendar, "events.ics"),
      await fetchFeed(getAllCalendar, "events.ics", {}, { "if-none-match": "*" }),
      await fetchFeed(getGroup, "groups/no-such.ics", { file: "no-such.ics" }),
    ])
      expect(answer.headers.get("access-control-allow-origin"), String(answer.status)).toBe("*");
    const preflight = await askCalendar();
    expect([preflight.status, preflight.headers.get("access-control-allow-headers")]).toEqual([
      204,
      "Authorization, If-None-Match",
    ]);
    await revokeToken(lead, { id });
    expect((await fetchFeed(getMine, `mine/${mine.file}`, mine, { "if-none-match": "*" })).status).toBe(404);
  });

  it("keeps what it says of an event when the installation moves to another address", async () => {
    const before = await (await feeds("ics")).all.text();
    process.env.APP_URL = "https://moved.example";
    // Another address than before, so that it is not the answer that is kept.
    const after = await (await fetchFeed(getAllCalendar, "events.ics?moved=1")).text();
    process.env.APP_URL = base;
    expect(after).toContain("https://moved.example/events/");
    const ids = (text: string) => calendarReaders["ical.js"](text).map((event) => event.id);
    expect(ids(after)).toEqual(ids(before));
  });

  it("of a program has what its groups hold and what advances its goals, and nothing else", async () => {
    const other = { program: "heroes", file: "events.ics" };
    const read = async () =>
      calendarReaders["ical.js"](await (await fetchFeed(getProgram, "programs/heroes/events.ics", other)).text());
    expect(await read()).toEqual([]);
    const { id } = await logEvent(
      lead,
      aMeetup(group.id, { title: "For heroes", startsOn: addDays(today(), -1), goals: ["evangelize-best-practices"] }),
    );
    expect((await read()).map((event) => event.id)).toEqual([id]);
    const none = { program: "no-such", file: "events.ics" };
    expect((await fetchFeed(getProgram, "programs/no-such/events.ics", none)).status).toBe(404);
    const odd = { program: "heroes", file: "events.rss" };
    expect((await fetchFeed(getProgram, "programs/heroes/events.rss", odd)).status).toBe(404);
  });
});
