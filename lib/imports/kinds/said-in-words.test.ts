import { expect, it } from "vitest";
import { openBytes } from "../files/encoding";
import { mappingSchema } from "../schema";
import { readActivity } from "./activities/read";
import { readEvent } from "./events/read";
import { inspectFile } from "./files";
import { readEach } from "./kind";

const group = { id: "g", name: "UG", timeZone: "Europe/Berlin", country: "DE" };

async function eventsOf(...lines: string[]) {
  const open = openBytes(Buffer.from(lines.join("\n")));
  const found = await inspectFile(open, "events", mappingSchema.parse({}), { group });
  const rows = [];
  for await (const row of readEach(open, found, readEvent)) rows.push(row);
  return rows;
}

it("reads both ends of a stretch in one cell, behind a day and in a column of its own", async () => {
  const inOwn = await eventsOf(
    "Title,Date,Time",
    "One,2026-03-10,18:30-21:30",
    "Two,2026-03-11,19.00 – 21.30 Uhr",
    "Three,2026-03-12,6:30 pm to 9 pm",
    "Four,2026-03-13,22:00-01:00",
    "Five,2026-03-14,18:30",
  );
  expect(inOwn.map(({ draft }) => [draft?.startsOn, draft?.startsAtClock, draft?.endsOn, draft?.endsAtClock])).toEqual([
    ["2026-03-10", "18:30", null, "21:30"],
    ["2026-03-11", "19:00", null, "21:30"],
    ["2026-03-12", "18:30", null, "21:00"],
    ["2026-03-13", "22:00", "2026-03-14", "01:00"],
    ["2026-03-14", "18:30", null, null],
  ]);
  const [behindDay] = await eventsOf("Title,Date", "One,2026-03-10 18:30-21:30");
  expect([behindDay?.draft?.startsAtClock, behindDay?.draft?.endsAtClock]).toEqual(["18:30", "21:30"]);
  const [moment] = await eventsOf("Title,Date", "One,2026-03-10 18:30-05:00");
  expect(moment?.draft?.endsAtClock).toBe(null);
  const [named] = await eventsOf("Title,Date,Time,End time", "One,2026-03-10,18:30-21:30,22:00");
  expect(named?.draft?.endsAtClock).toBe("22:00");
});

it("takes a link to join out of a title, keeps it for members, and knows the event again", async () => {
  const [one, two, only] = await eventsOf(
    "Title,Date",
    "Serverless evening: https://meet.google.com/abc-defg-hij,2026-03-10",
    "Build night (https://zoom.us/j/81234567890) with pizza,2026-03-11",
    "https://zoom.us/j/81234567890,2026-03-12",
  );
  expect([one?.draft?.title, one?.draft?.onlineLink]).toEqual([
    "Serverless evening",
    "https://meet.google.com/abc-defg-hij",
  ]);
  expect(one?.warnings.map(({ reason }) => reason).join()).toMatch(/taken out of the title/);
  expect(two?.draft?.title).toBe("Build night with pizza");
  expect(only?.refused.map(({ reason }) => reason)).toEqual(["There is no title."]);
});

it("says what becomes of an event that was postponed", async () => {
  const rows = await eventsOf("Title,Date,Status", "One,2026-03-10,verschoben", "Two,2026-03-11,confirmed");
  expect(rows.map(({ warnings, draft }) => [warnings.length, draft?.state])).toEqual([
    [1, null],
    [0, null],
  ]);
  expect(rows[0]?.warnings[0]?.reason).toMatch(/postponed/);
});

it("says what becomes of an activity that a file calls a draft", async () => {
  const open = openBytes(
    Buffer.from("Title,Date,Type,Status\nOne,2026-03-10,talk,Draft\nTwo,2026-03-11,talk,Published\n"),
  );
  const found = await inspectFile(open, "activities", mappingSchema.parse({}));
  const rows = [];
  for await (const row of readEach(open, found, readActivity)) rows.push(row);
  expect(rows.map(({ warnings }) => warnings.map(({ column }) => column))).toEqual([["Status"], []]);
});
