import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import { eventFormats } from "@/db/words";
import { csvResponse } from "@/lib/core/csv";
import type { Viewer } from "@/lib/core/viewer";
import { eventCsvColumns, eventCsvLine } from "@/lib/events/csv-export";
import { eventFactsOf } from "@/lib/events/facts";
import { getEvent } from "@/lib/events/get";
import { listEvents } from "@/lib/events/list";
import { logEvent } from "@/lib/events/log";
import { planEvent } from "@/lib/events/plan";
import { reviseEvent } from "@/lib/events/revise";
import { aGroup, aMeetup } from "@/lib/testing/groups";
import { anImport, imported } from "@/lib/testing/imports";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { dryRunImport } from "../../jobs/dry-run";
import { getImport } from "../../jobs/get";
import { previewTable } from "../../jobs/preview-table";
import { undoImport } from "../../jobs/undo";

async function eventsFile(viewer: Viewer): Promise<string> {
  const all = await listEvents(viewer, {}, { limit: 10_000 });
  return csvResponse("x.csv", eventCsvColumns, all.map(eventCsvLine)).text();
}

const text = fc
  .array(
    fc.constantFrom(
      "Ana",
      "=SUM(1)",
      "Li, Wei",
      "a; b",
      'say "yes"',
      "Ł",
      "<b>x</b>",
      "- and so on",
      "日本",
      "Online",
      "31",
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((words) => words.join(" "));
const clock = fc.constantFrom(null, "18:00", "09:30", "23:15");
const anEvent = fc.record({
  title: text,
  startsOn: fc.constantFrom("2025-01-07", "2025-01-08", "2025-03-30", "2025-10-26"),
  startsAtClock: clock,
  isLong: fc.boolean(),
  timeZone: fc.constantFrom(null, "Europe/Vienna", "Pacific/Easter"),
  kind: fc.constantFrom("meetup", "workshop", "conference"),
  format: fc.constantFrom(...eventFormats),
  venue: fc.oneof(fc.constant(null), text, fc.constant("Zoom"), fc.constant("TBA")),
  city: fc.constantFrom(null, "Lima", "São Paulo"),
  country: fc.constantFrom(null, "PE", "GE"),
  attendeesInPerson: fc.constantFrom(null, 0, 48, 1250),
  attendeesOnline: fc.constantFrom(null, 7),
  link: fc.constantFrom(null, "https://ug.example/events/1", "https://zoom.us/j/123456789"),
  host: fc.nat(2),
  coHost: fc.option(fc.nat(2)),
  isPlanned: fc.boolean(),
});

describe("an exported list of events", { timeout: 120_000 }, () => {
  it("is nothing new and no change when it comes back, whatever stands in it", async () => {
    const viewer = await anAdministrator();
    const groups = [
      await aGroup({ name: "UG Same" }),
      await aGroup({ name: "UG Same" }),
      await aGroup({ timeZone: null }),
    ];
    const communities = fc.array(anEvent, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(communities, async (community) => {
        for (const { isLong, host, coHost, isPlanned, ...facts } of community) {
          const whole = {
            ...facts,
            groupId: groups[host]?.id,
            coHosts: coHost === null || coHost === host ? [] : [groups[coHost]?.id],
            endsOn: isLong ? "2025-12-01" : null,
            startsOn: isPlanned ? facts.startsOn.replace("2025", "2099") : facts.startsOn,
            ...(isLong && isPlanned && { endsOn: "2099-12-01" }),
            ...(isPlanned && { attendeesInPerson: null, attendeesOnline: null }),
          };
          const confirmedDay = isPlanned && isLong ? "2099-12-01" : whole.startsOn;
          await (isPlanned ? planEvent : logEvent)(viewer, { ...whole, confirmedDay });
        }
        const count = (await db.select({ id: events.id }).from(events)).length;
        const file = await eventsFile(viewer);
        const { rows, counts, obstacles, batch } = await imported({
          viewer,
          kind: "events",
          file,
          groupId: groups[2]?.id,
        });
        expect(obstacles).toEqual([]);
        expect(rows.filter(({ outcome }) => outcome !== "unchanged").map(({ what, reason }) => [what, reason])).toEqual(
          [],
        );
        expect(batch.warnings).toEqual([]);
        expect(counts).toEqual({ created: 0, updated: 0, unchanged: count, refused: 0 });
        expect((await db.select({ id: events.id }).from(events)).length).toBe(count);
      }),
      { numRuns: 12 },
    );
  });

  it("changes exactly what somebody edited in it, and the undo puts it back", async () => {
    const viewer = await anAdministrator();
    const [one, other] = [await aGroup({ name: "UG Edited" }), await aGroup({ name: "UG Joined" })];
    const { id } = await logEvent(viewer, {
      ...aMeetup(one.id),
      ...{ title: "Before, once", venue: "Hall 1", city: "Lima", country: "PE", link: "https://ug.example/e/1" },
      ...{
        startsAtClock: "18:00",
        endsAtClock: "20:00",
        startsOn: "2025-03-12",
        attendeesInPerson: 40,
        description: "Words.",
      },
      sessions: [{ title: "Queues", speakers: [{ guestName: "Ana Sol" }] }],
    });
    const before = eventFactsOf(await getEvent(viewer, id));
    const line = (await eventsFile(viewer)).split("\r\n").find((row) => row.includes(id)) ?? "";
    const edit = (...pairs: [string, string][]) => {
      const row = pairs.reduce((cells, [from, to]) => {
        expect(cells).toContain(from);
        return cells.replace(from, to);
      }, line);
      return imported({ viewer, kind: "events", file: `${eventCsvColumns.join(",")}\n${row}\n`, groupId: other.id });
    };
    const { counts, id: batch } = await edit(
      ...([
        ["2025-03-12", "2025-03-13"],
        ["18:00", "18:30"],
        ['"Before, once"', "After"],
        ["UG Edited", "UG Joined; UG Edited"],
        [",in_person,", ",hybrid,"],
        ["Hall 1", ""],
        [",40,,", ",,12,"],
      ] as [string, string][]),
    );
    expect(counts).toEqual({ created: 0, updated: 1, unchanged: 0, refused: 0 });
    expect(eventFactsOf(await getEvent(viewer, id))).toEqual({
      ...before,
      ...{ groupId: other.id, coHosts: [one.id], startsOn: "2025-03-13", startsAtClock: "18:30", title: "After" },
      ...{ format: "hybrid", venue: null, attendeesInPerson: null, attendeesOnline: 12 },
    });
    await undoImport(viewer, { id: batch });
    expect(eventFactsOf(await getEvent(viewer, id))).toEqual(before);
    const told = await edit(
      [",held,", ",planned,"],
      [",meetup,", ",picnic,"],
      [",PE,", ",Atlantis,"],
      [",40,", ",many,"],
    );
    expect(told.counts).toMatchObject({ updated: 0, unchanged: 1 });
    expect(told.batch.warnings.map(({ column }) => column).sort()).toEqual(["country", "in_the_room", "kind", "state"]);
    expect(eventFactsOf(await getEvent(viewer, id))).toEqual(before);
  });

  it("keeps a link to join for members, and a word that says nothing for nothing, as the preview shows it", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup({ name: "UG Join" });
    const facts = { venue: "Hall 1", city: "Lima", country: "PE", link: "https://ug.example/e/9" };
    const { id } = await logEvent(viewer, { ...aMeetup(groupId), ...facts });
    const row = (await eventsFile(viewer)).split("\r\n").find((one) => one.includes(id)) ?? "";
    const zoom = "https://zoom.us/j/123456789?pwd=abc";
    const edit = (from: string, to: string) =>
      imported({ viewer, kind: "events", file: `${eventCsvColumns.join(",")}\n${row.replace(from, to)}\n`, groupId });
    const standing = async () => {
      const { venue, city, link, onlineLink } = await getEvent(viewer, id);
      return { venue, city, link, onlineLink };
    };
    for (const [from, to, taken] of [
      [",Hall 1,", `,${zoom} passcode 99,`, { venue: null }],
      [",Hall 1,Lima,", `,Hall 1,zoom.us/j/123456789?pwd=abc,`, { city: null }],
      [facts.link, zoom, {}],
    ] as const) {
      const { id: batch, counts, batch: told } = await edit(from, to);
      expect(counts).toMatchObject({ updated: 1, unchanged: 0 });
      expect(told.warnings.map(({ reason }) => reason)).toEqual(["This is a link to join. Only members see it."]);
      expect(await standing()).toEqual({ venue: "Hall 1", city: "Lima", link: facts.link, onlineLink: zoom, ...taken });
      expect((await edit(from, to)).counts).toMatchObject({ updated: 0, unchanged: 1 });
      await undoImport(viewer, { id: batch });
    }
    await edit(",Hall 1,Lima,", ",TBA,To be announced,");
    expect(await standing()).toMatchObject({ venue: null, city: null, onlineLink: null });
  });

  it("takes no older cell for a newer one: an edited row is refused, one that nobody edited stays", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup({ name: "UG Newer" });
    const meetup = { ...aMeetup(groupId), title: "Queues", venue: "Old hall" };
    const { id } = await logEvent(viewer, meetup);
    const row = (await eventsFile(viewer)).split("\r\n").find((one) => one.includes(id)) ?? "";
    const send = (line: string, columns = eventCsvColumns) =>
      imported({ viewer, kind: "events", file: `${columns.join(",")}\n${line}\n`, groupId });
    const { version, ...event } = await getEvent(viewer, id);
    await reviseEvent(viewer, { ...eventFactsOf({ ...event, version }), id, version, venue: "New hall" });
    const edited = await send(row.replace("Queues", "Topics"));
    expect(edited.rows[0]).toMatchObject({
      outcome: "refused",
      reason:
        "It was changed here after this file was exported. Export the list again and make the change in the new file.",
    });
    const kept = await send(row);
    expect([kept.counts.unchanged, kept.batch.warnings]).toEqual([1, []]);
    expect(await getEvent(viewer, id)).toMatchObject({ title: "Queues", venue: "New hall" });
    const fresh = (await eventsFile(viewer)).split("\r\n").find((one) => one.includes(id)) ?? "";
    const unversioned = fresh.replace("Queues", "Topics").replace(/,v\w+$/, "");
    const told = await send(unversioned, eventCsvColumns.slice(0, -1));
    expect(told.counts).toMatchObject({ updated: 1 });
    expect(told.batch.warnings.map(({ reason }) => reason)).toEqual([
      "The file has no version of this row. If it was changed here since the export, the file takes that back.",
    ]);
    await undoImport(viewer, { id: told.id });
    expect((await send(fresh.replace("Queues", "Topics"))).counts).toMatchObject({ updated: 1 });
  });

  it("is previewed in its own words, and what somebody edited as what it becomes", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup({ name: "UG Shown" });
    const { id } = await logEvent(viewer, { ...aMeetup(groupId), venue: "Old hall", city: "Lima", country: "PE" });
    const row = (await eventsFile(viewer)).split("\r\n").find((one) => one.includes(id)) ?? "";
    const previewOf = async (line: string) => {
      const file = `${eventCsvColumns.join(",")}\n${line}\n`;
      const batch = await getImport(viewer, await anImport({ viewer, kind: "events", file, groupId }));
      const plan = await dryRunImport(viewer, batch);
      const { rows } = previewTable(plan, { filter: "all", page: 1 });
      const marked = rows.flatMap(({ values }) => values.filter(({ mark }) => mark !== null));
      return { adds: rows[0]?.adds, marked };
    };
    expect(await previewOf(row)).toEqual({ adds: [], marked: [] });
    expect(await previewOf(row.replace("Old hall,Lima", "Hall 9 & Zoom,"))).toEqual({
      adds: [
        { field: "Venue", value: "from Old hall to Hall 9", isChange: true },
        { field: "City", value: "from Lima to none", isChange: true },
      ],
      marked: [{ text: "Hall 9", mark: "rewritten", file: "Hall 9 & Zoom" }],
    });
  });

  it("calls off what is to come where somebody wrote so, and is changed by whoever runs the event alone", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup({ name: "UG Called off" });
    const far = { startsOn: "2099-03-12", confirmedDay: "2099-03-12" };
    const { id } = await planEvent(viewer, aMeetup(groupId, { ...far, attendeesInPerson: null }));
    const row = (await eventsFile(viewer)).split("\r\n").find((one) => one.includes(id)) ?? "";
    const file = `${eventCsvColumns.join(",")}\n${row.replace(",planned,", ",cancelled,")}\n`;
    const manager = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    expect((await imported({ viewer: manager, kind: "events", file, groupId })).rows[0]).toMatchObject({
      outcome: "refused",
      reason: "You do not lead or manage this group.",
    });
    expect((await imported({ viewer, kind: "events", file, groupId })).counts).toMatchObject({ updated: 1 });
    expect((await getEvent(viewer, id)).state).toBe("cancelled");
  });

  it("is a list like any other in another installation, each event of the group that it names", async () => {
    const viewer = await anAdministrator();
    const [chosen, named] = [await aGroup({ name: "UG Chosen here" }), await aGroup({ name: "UG Named here" })];
    const file =
      `${eventCsvColumns.join(",")}\n` +
      "2025-03-12,18:00,,One,UG Named here,meetup,online,held,,,,,12,,/events/01900000-0000-7000-8000-000000000001,v1\n" +
      "2025-03-13,,,Two,UG Elsewhere,meetup,in_person,held,,,,9,,,/events/01900000-0000-7000-8000-000000000002,v1\n";
    const sent = { viewer, kind: "events", file, groupId: chosen.id } as const;
    const { rows, batch } = await imported(sent);
    expect(rows.map(({ outcome }) => outcome)).toEqual(["created", "refused"]);
    expect(batch.isHeld).toBe(true);
    const made = await getEvent(viewer, rows[0]?.wrote[0]?.id ?? "");
    expect(made).toMatchObject({ title: "One", attendeesOnline: 12, hosts: [{ id: named.id }] });
    const answered = await imported({ ...sent, mapping: { types: { "UG Elsewhere": chosen.slug } } });
    expect(answered.counts).toMatchObject({ created: 1, unchanged: 1, refused: 0 });
  });
});
