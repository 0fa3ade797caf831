import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { eventHosts, events } from "@/db/schema";
import { aGroup } from "@/lib/testing/groups";
import { anImport, imported } from "@/lib/testing/imports";
import { anAdministrator } from "@/lib/testing/people";
import { answerImport } from "../../jobs/answer";
import { dryRunImport } from "../../jobs/dry-run";
import { getImport } from "../../jobs/get";
import { runImport } from "../../jobs/run";
import { startImport } from "../../jobs/start";
import { undoImport } from "../../jobs/undo";

const eventsOf = async (groupId: string) =>
  (
    await db
      .select({ event: events })
      .from(events)
      .innerJoin(eventHosts, eq(eventHosts.eventId, events.id))
      .where(eq(eventHosts.groupId, groupId))
      .orderBy(asc(events.startsOn), asc(events.title))
  ).map(({ event }) => event);

const calendar = [
  "BEGIN:VCALENDAR",
  ...["BEGIN:VEVENT", "UID:a", "SUMMARY:AWS UG #31", "DTSTART:20260312T180000", "LOCATION:Casa Sur", "END:VEVENT"],
  ...["BEGIN:VEVENT", "UID:b", "SUMMARY:AWS UG #32", "DTSTART:20260409T180000", "END:VEVENT"],
  ...["BEGIN:VEVENT", "UID:c", "SUMMARY:AWS UG #33", "DTSTART:20260507T180000", "STATUS:CANCELLED", "END:VEVENT"],
  "END:VCALENDAR",
].join("\r\n");
const list = [
  "Title,Date,Start time,Venue,Attendees",
  "Queues without tears,2026-03-12,18:30,Hall 2,41",
  "aws ug #32,2026-04-09,,,30",
  "Topics,2026-04-10,,,",
  "After the summer,2026-05-07,,,",
].join("\n");
const pair = "AWS UG #31 / Queues without tears, 2026-03-12";

async function aGroupWithCalendar() {
  const viewer = await anAdministrator();
  const { id: groupId } = await aGroup();
  await imported({ viewer, kind: "events", file: calendar, groupId });
  return { viewer, groupId };
}

describe("an event of a day on which the group has one already", { timeout: 60_000 }, () => {
  it("is asked about with what differs, once, and its row waits", async () => {
    const { viewer, groupId } = await aGroupWithCalendar();
    const id = await anImport({ viewer, kind: "events", file: list, groupId });
    const { survey, counts, refused } = await dryRunImport(viewer, await getImport(viewer, id));
    expect(survey.questions).toMatchObject([
      { word: pair, answer: "pairs", choices: ["one-event", "separate-events"], isBlocking: false },
    ]);
    expect(survey.questions[0]?.note).toBe(
      'The file says: title "Queues without tears", here "AWS UG #31"; start "18:30", here "18:00"; venue "Hall 2", here "Casa Sur". Without an answer the row waits.',
    );
    expect(counts).toMatchObject({ created: 2, updated: 1, refused: 1 });
    expect(refused[0]).toMatchObject({ row: 2, column: "Title", reason: expect.stringContaining("AWS UG #31") });
    await runImport(viewer, await startImport(viewer, { id }));
    expect(await getImport(viewer, id)).toMatchObject({ created: 2, updated: 1, refused: 1, isHeld: true });
  });

  it("is one with it where somebody says so, now and when the file comes again", async () => {
    const { viewer, groupId } = await aGroupWithCalendar();
    const id = await anImport({ viewer, kind: "events", file: list, groupId });
    await runImport(viewer, await startImport(viewer, { id }));
    const { mapping } = await getImport(viewer, id);
    const said = { ...mapping, people: { pairs: { [pair]: "one-event" } } };
    await answerImport(viewer, { id, mapping: said, memberId: null });
    await runImport(viewer, await startImport(viewer, { id }));
    expect(await getImport(viewer, id)).toMatchObject({ created: 2, updated: 2, refused: 0, isHeld: false });
    const held = await eventsOf(groupId);
    expect(held.map(({ title, attendeesInPerson }) => [title, attendeesInPerson])).toEqual([
      ["AWS UG #31", 41],
      ["AWS UG #32", 30],
      ["Topics", null],
      ["AWS UG #33", null],
      ["After the summer", null],
    ]);
    const again = await imported({ viewer, kind: "events", file: list, groupId });
    expect(again.counts).toEqual({ created: 0, updated: 0, unchanged: 4, refused: 0 });
    await undoImport(viewer, { id });
    const after = await anImport({ viewer, kind: "events", file: list, groupId });
    const { survey } = await dryRunImport(viewer, await getImport(viewer, after));
    expect(survey.questions.map(({ word }) => word)).toEqual([pair]);
  });

  it("is the same as another row of the file where somebody says so of both, and waits while nobody says it of one", async () => {
    const { viewer, groupId } = await aGroupWithCalendar();
    const rows = "Title,Date,Attendees,Photos\nQueues,2026-03-12,41,\nTopics,2026-03-12,,https://photos.example/1\n";
    const words = ["Queues", "Topics"].map((title) => `AWS UG #31 / ${title}, 2026-03-12`);
    const run = (said: string[]) => {
      const pairs = Object.fromEntries(said.map((word) => [word, "one-event"]));
      return imported({ viewer, kind: "events", file: rows, groupId, mapping: { people: { pairs } } });
    };
    expect((await run(words.slice(0, 1))).rows.map(({ outcome }) => outcome)).toEqual(["updated", "refused"]);
    expect((await run(words)).rows.map(({ outcome }) => outcome)).toEqual(["unchanged", "updated"]);
    expect((await eventsOf(groupId))[0]).toMatchObject({
      attendeesInPerson: 41,
      photosLink: "https://photos.example/1",
    });
    expect(await eventsOf(groupId)).toHaveLength(3);
  });

  it("is one with two rows at once", async () => {
    const { viewer, groupId } = await aGroupWithCalendar();
    const rows = "Title,Date,Attendees,Photos\nQueues,2026-03-12,41,\nTopics,2026-03-12,,https://photos.example/1\n";
    const words = ["Queues", "Topics"].map((title) => [`AWS UG #31 / ${title}, 2026-03-12`, "one-event"]);
    const mapping = { people: { pairs: Object.fromEntries(words) } };
    const { counts } = await imported({ viewer, kind: "events", file: rows, groupId, mapping });
    expect(counts).toMatchObject({ created: 0, updated: 2, refused: 0 });
    expect((await eventsOf(groupId))[0]).toMatchObject({
      attendeesInPerson: 41,
      photosLink: "https://photos.example/1",
    });
  });

  it("is one of its own where somebody says so, and a second run adds nothing", async () => {
    const { viewer, groupId } = await aGroupWithCalendar();
    const mapping = { people: { pairs: { [pair]: "separate-events" } } };
    const { counts } = await imported({ viewer, kind: "events", file: list, groupId, mapping });
    expect(counts).toMatchObject({ created: 3, updated: 1, refused: 0 });
    expect((await imported({ viewer, kind: "events", file: list, groupId })).counts).toMatchObject({
      created: 0,
      updated: 0,
      refused: 0,
    });
    expect(await eventsOf(groupId)).toHaveLength(6);
  });

  it("is not asked about where the file itself has both, or another city", async () => {
    const { viewer, groupId } = await aGroupWithCalendar();
    const both =
      "Title,Date,City,Country\nAWS UG #31,2026-03-12,,\nBreakfast,2026-03-12,,\nTour,2026-04-09,Lima,Peru\n";
    const { counts } = await imported({ viewer, kind: "events", file: both, groupId });
    expect(counts).toMatchObject({ created: 2, unchanged: 1, refused: 0 });
  });
});

describe("one link on three or more days", { timeout: 60_000 }, () => {
  const link = "https://www.meetup.com/ug-of-days/events/300100200/";
  const moved = (title = "Moved twice") =>
    [
      "Title,Date,Start time,Link",
      `${title},2026-02-03,18:00,${link}`,
      `${title},2026-02-10,18:00,${link}`,
      `${title},2026-03-03,19:00,${link}`,
      "Another,2026-02-03,,https://www.meetup.com/ug-of-days/events/300100201/",
    ].join("\n");

  it("is asked about once, and the rows wait", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup();
    const { counts, batch } = await imported({ viewer, kind: "events", file: moved(), groupId });
    expect(counts).toMatchObject({ created: 1, refused: 3 });
    expect(batch.isHeld).toBe(true);
    const { survey } = await dryRunImport(viewer, batch);
    expect(survey.questions).toMatchObject([
      { word: link, answer: "pairs", choices: ["one-event", "separate-events"] },
    ]);
    expect(survey.questions[0]?.note).toContain("on 3 days: 3 Feb 2026, 10 Feb 2026, 3 Mar 2026.");
  });

  it("is one event on the last of these days, or as many as there are rows, as somebody says", async () => {
    const viewer = await anAdministrator();
    const [one, other] = [await aGroup(), await aGroup()];
    const run = async (groupId: string, meaning: string) => {
      const mapping = { people: { pairs: { [link]: meaning } } };
      await imported({ viewer, kind: "events", file: moved(), groupId, mapping });
      expect((await imported({ viewer, kind: "events", file: moved(), groupId })).counts).toMatchObject({
        created: 0,
        updated: 0,
        refused: 0,
      });
      return (await eventsOf(groupId)).map(({ title, startsOn, startsAtClock }) => [title, startsOn, startsAtClock]);
    };
    expect(await run(one.id, "one-event")).toEqual([
      ["Another", "2026-02-03", null],
      ["Moved twice", "2026-03-03", "19:00"],
    ]);
    expect(await run(other.id, "separate-events")).toHaveLength(4);
  });

  it("is nothing to ask about where it is the page of the group, or of a series", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup();
    const rows = ["2026-02-03", "2026-03-03", "2026-04-07"].map(
      (day, at) => `Evening ${at},${day},https://www.meetup.com/ug-of-days/`,
    );
    const { counts } = await imported({
      viewer,
      kind: "events",
      file: ["Title,Date,Link", ...rows].join("\n"),
      groupId,
    });
    expect(counts).toMatchObject({ created: 3, refused: 0 });
    const series = [
      ...["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:s", "SUMMARY:Study hall", "DTSTART:20260105T180000"],
      ...["RRULE:FREQ=WEEKLY;COUNT=4", `URL:${link}`, "END:VEVENT", "END:VCALENDAR"],
    ].join("\r\n");
    const { id: other } = await aGroup();
    expect((await imported({ viewer, kind: "events", file: series, groupId: other })).counts).toMatchObject({
      created: 4,
      refused: 0,
    });
  });
});
