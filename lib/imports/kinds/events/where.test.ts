import { expect, it } from "vitest";
import { openBytes } from "../../files/encoding";
import { mappingSchema } from "../../schema";
import { inspectFile } from "../files";
import { readEach } from "../kind";
import { readEvent } from "./read";

const readings = async (file: string) => {
  const open = openBytes(Buffer.from(file));
  const known = { group: { id: "g", name: "UG", timeZone: "Europe/Berlin", country: "DE" } };
  const found = await inspectFile(open, "events", mappingSchema.parse({}), known);
  const rows = [];
  for await (const row of readEach(open, found, readEvent)) rows.push(row);
  return rows;
};
const drafts = async (file: string) => (await readings(file)).map(({ draft }) => draft);
const where = async (file: string) =>
  (await drafts(file)).map((draft) => [draft?.format, draft?.venue, draft?.city, draft?.onlineLink]);
const table = (header: string, ...rows: string[]) =>
  where([`Title,Date,${header}`, ...rows.map((row, at) => `Evening ${at},2026-03-${10 + at},${row}`)].join("\n"));
const calendar = (...lines: string[]) =>
  where(
    ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "SUMMARY:Evening", "DTSTART:20260312T180000", ...lines, "END:VEVENT"].join(
      "\n",
    ),
  );

it("reads the venues of Meetup: a place, online, and both", async () => {
  const event = (id: string, ...venues: object[]) => ({
    id,
    title: `Evening ${id}`,
    eventUrl: `https://meetup.example/${id}`,
    dateTime: "2026-03-12T18:30:00+01:00",
    venues,
  });
  const hall = { name: "Puerto Hall", city: "Lima", country: "pe", venueType: "" };
  const online = { name: "Online event", city: "", country: "", venueType: "online" };
  const file = JSON.stringify([event("1", hall), event("2", online), event("3", online, hall), event("4")]);
  expect(await where(file)).toEqual([
    [null, "Puerto Hall", "Lima", null],
    ["online", null, null, null],
    ["hybrid", "Puerto Hall", "Lima", null],
    [null, null, null, null],
  ]);
});

it("takes an address to join for online, and with a place for both", async () => {
  const zoom = "https://us02web.zoom.us/j/81234";
  expect(await calendar("LOCATION:Microsoft Teams-Besprechung")).toEqual([["online", null, null, null]]);
  expect(await calendar(`DESCRIPTION:Join us\\n${zoom}`)).toEqual([["online", null, null, zoom]]);
  expect(await calendar(`URL:${zoom}`)).toEqual([["online", null, null, zoom]]);
  expect(await calendar(`LOCATION:${zoom} (Passcode: 12 ab)`)).toEqual([["online", null, null, zoom]]);
  expect(await calendar("LOCATION:Hall 3", `X-GOOGLE-CONFERENCE:${zoom}`)).toEqual([["hybrid", "Hall 3", null, zoom]]);
  expect(await calendar("LOCATION:Hall 3", "DESCRIPTION:See https://zoom.us/pricing")).toEqual([
    [null, "Hall 3", null, null],
  ]);
  expect(await calendar("LOCATION:Verona (Italy) & Online")).toEqual([["hybrid", null, "Verona", null]]);
  expect((await drafts("Title,Date,Link\nA,2026-03-10,https://zoom.us/j/1"))[0]?.link).toBeNull();
});

it("takes the link to join and its passcode out of the description, which everybody reads, and says so", async () => {
  const zoom = "https://us02web.zoom.us/j/81234567890?pwd=abc";
  const described = async (text: string) => {
    const [reading] = await readings(`Title,Date,Description\nA,2026-03-10,"${text}"\n`);
    return [reading?.draft?.description, reading?.draft?.onlineLink, reading?.warnings.length];
  };
  const invitation = `An evening about queues.\n\nJoin Zoom Meeting\n${zoom}\n\nMeeting ID: 812 3456 7890\nPasscode: 12 ab\nOne tap: +49695050,,81234567890#\n\nBring a pin.`;
  expect(await described(invitation)).toEqual([
    "An evening about queues.\n\nJoin Zoom Meeting\n\nBring a pin.",
    zoom,
    1,
  ]);
  expect(await described(`About queues. Join at ${zoom} (Passcode: 12). See you!`)).toEqual([
    "About queues. See you!",
    zoom,
    1,
  ]);
  expect(await described("About queues.\n\n\nPasscode: none")).toEqual(["About queues.\n\n\nPasscode: none", null, 0]);
});

it("reads columns that say how people take part, in words or by yes and no", async () => {
  expect((await table("Online", "true", "false", "")).map(([format]) => format)).toEqual(["online", "in_person", null]);
  expect((await table("Venue,Online", "Hall,yes", ",yes")).map(([format]) => format)).toEqual(["hybrid", "online"]);
  expect((await table("Format", "Präsenz", "Hybrid", "virtuell")).map(([format]) => format)).toEqual([
    "in_person",
    "hybrid",
    "online",
  ]);
  expect((await table("Type", "Online", "In person")).map(([format]) => format)).toEqual(["online", "in_person"]);
  expect((await table("In person", "no", "yes")).map(([format]) => format)).toEqual(["online", "in_person"]);
  const kinds = await drafts("Title,Date,Type\nA,2026-03-10,Meetup\nB,2026-03-11,Workshop\n");
  expect(kinds.map((draft) => [draft?.kind, draft?.format])).toEqual([
    ["Meetup", null],
    ["Workshop", null],
  ]);
  const people = await drafts("Title,Date,Online\nA,2026-03-10,12\nB,2026-03-11,30\n");
  expect(people.map((draft) => [draft?.attendeesOnline, draft?.format])).toEqual([
    [12, null],
    [30, null],
  ]);
});

it("counts those who attended online where they were", async () => {
  const counts = async (header: string, row: string) =>
    (await drafts(`Title,Date,Format,${header}\nA,2026-03-10,${row}\n`)).map((draft) => [
      draft?.attendeesInPerson,
      draft?.attendeesOnline,
    ]);
  expect(await counts("Attendees", "Online,40")).toEqual([[null, 40]]);
  expect(await counts("Attendees", "In person,40")).toEqual([[40, null]]);
  expect(await counts("Attendees in person,Attendees online", "Hybrid,40,7")).toEqual([[40, 7]]);
});

it("takes a placeholder for no venue and no speaker", async () => {
  const rows = await table("Venue", "<KEIN ORT ANGEGEBEN>", "TBA", "-", "Venue TBD", "(to be announced)", "Hall");
  expect(rows.map(([, venue]) => venue)).toEqual([null, null, null, null, null, "Hall"]);
  const talks = await drafts("Title,Date,Speaker\nA,2026-03-10,TODO\nB,2026-03-11,TBC\nC,2026-03-12,Ana Ruiz\n");
  expect(talks.map((draft) => draft?.talks[0]?.speakers.map(({ name }) => name))).toEqual([[], [], ["Ana Ruiz"]]);
});

it("reads an address of several lines in one cell as one address, and a line each of two columns as venues", async () => {
  const address = '"Hauptstr. 5\n10115 Berlin\nGermany"';
  expect(await table("Location", address)).toEqual(await table("Location", '"Hauptstr. 5, 10115 Berlin, Germany"'));
  expect((await table("Location", address))[0]?.[1]).toBe("Hauptstr. 5, 10115 Berlin, Germany");
  expect(await table("Location", '"Lima\nPeru"')).toEqual([[null, null, "Lima", null]]);
  expect(await table("Venue", '"Puerto Hall\n\nStreet 7"')).toEqual([[null, "Puerto Hall, Street 7", null, null]]);
  expect(await table("Location", '"Online\nLima, Peru"')).toEqual([["hybrid", null, "Lima", null]]);
  expect(await table("Venue,City", '"Hall A\nHall B","Lima\nCusco"')).toEqual([[null, "Hall A", "Lima", null]]);
});

it("takes an event for both where some were in a room and some online, and for neither where one alone is told", async () => {
  const formats = await table(
    "City,Attendees,Online attendees,Format",
    "Graz,34,12,",
    ",,28,",
    "Graz,34,,",
    "Graz,34,12,In person",
  );
  expect(formats.map(([format]) => format)).toEqual(["hybrid", null, null, "in_person"]);
});

it("keeps a place that is no known city beside the address of another column", async () => {
  const places = await table("Location,Address", "Impact Hub,Main street 1", "Hall,Hall 3", "Graz,Main street 1");
  expect(places.map(([, venue, city]) => [venue, city])).toEqual([
    ["Impact Hub, Main street 1", null],
    ["Hall 3", null],
    ["Main street 1", "Graz"],
  ]);
});

it("keeps the page of an event with the event, though the row tells of a talk or of none", async () => {
  const page = "https://www.meetup.com/x/events/300200100/";
  const read = await drafts(
    `Event,Date,Talk,Speakers,Link\nMay,2026-05-01,Queues,Bo Li,${page}\nJune,2026-06-01,,,https://june.example\nJuly,2026-07-01,Topics,Bo Li,https://slides.example/t\n`,
  );
  expect(read.map((draft) => [draft?.link, draft?.talks[0]?.slidesLink ?? null])).toEqual([
    [page, null],
    ["https://june.example", null],
    [null, "https://slides.example/t"],
  ]);
});

it("keeps a link to join away from the venue, the city and the public link, with or without its scheme", async () => {
  const zoom = "https://us02web.zoom.us/j/812345678?pwd=abc";
  const bare = zoom.replace("https://", "");
  for (const written of [`${zoom} passcode 99`, `${bare} passcode 99`, `(${bare})`])
    for (const column of ["Venue", "City"]) {
      const [draft] = await drafts(`Title,Date,${column}\nA,2026-03-10,${written}`);
      expect([draft?.venue, draft?.city, draft?.onlineLink]).toEqual([null, null, zoom]);
    }
  const [both] = await drafts(`Title,Date,Venue,Link\nA,2026-03-10,https://maps.example/hall,${zoom}`);
  expect([both?.link, both?.onlineLink]).toEqual([null, zoom]);
  const [talk] = await drafts(`Event,Talk,Speaker,Date,Link\nA,Queues,Ana Sol,2026-03-10,${zoom}`);
  expect([talk?.link, talk?.onlineLink, talk?.talks[0]?.slidesLink]).toEqual([null, zoom, null]);
  expect(await table("Venue,City", "Hall 1 ug.example/rooms,Lima")).toEqual([
    [null, "Hall 1 ug.example/rooms", "Lima", null],
  ]);
});
