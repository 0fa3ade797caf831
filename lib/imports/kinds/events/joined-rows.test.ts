import { describe, expect, it } from "vitest";
import { getEvent } from "@/lib/events/get";
import { aGroup } from "@/lib/testing/groups";
import { anImport, imported } from "@/lib/testing/imports";
import { anAdministrator } from "@/lib/testing/people";
import { dryRunImport } from "../../jobs/dry-run";
import { getImport } from "../../jobs/get";
import { previewTable } from "../../jobs/preview-table";

async function broughtIn(...lines: string[]) {
  const viewer = await anAdministrator();
  const { id: groupId } = await aGroup({ country: "AT" });
  const sent = { viewer, kind: "events", file: `${lines.join("\n")}\n`, groupId } as const;
  const plan = await dryRunImport(viewer, await getImport(viewer, await anImport(sent)));
  const { columns, rows: shown } = previewTable(plan, { filter: "all", page: 1 });
  const cell = (row: number, field: string) =>
    shown.find((one) => one.row === row)?.values[columns.findIndex((column) => column.field === field)];
  const { rows, batch, counts } = await imported(sent);
  const event = await getEvent(viewer, rows.flatMap(({ wrote }) => wrote)[0]?.id ?? "");
  return { cell, event, counts, notes: batch.warnings.map(({ row, reason }) => [row, reason]) };
}

describe("several rows of one event", { timeout: 60_000 }, () => {
  it("show the values of the event that are saved, and say at the row what differs", async () => {
    const { cell, event, notes } = await broughtIn(
      "Event,Talk,Date,Attendees,Format,Venue,Link to join",
      "Evening,Queues,2026-03-12,34,In person,Hall 1,",
      "Evening,Topics,2026-03-12,41,Online,Hall 1,",
      "Evening,Streams,2026-03-12,,,,",
    );
    expect(event).toMatchObject({ attendeesInPerson: 34, attendeesOnline: null, format: "in_person", venue: "Hall 1" });
    expect(event.sessions.map(({ title }) => title)).toEqual(["Queues", "Topics", "Streams"]);
    expect(cell(2, "attendees_in_person")).toEqual({ text: "34", mark: null });
    expect(cell(3, "attendees_in_person")).toEqual({ text: "34", mark: "rewritten", file: "41" });
    expect(cell(4, "attendees_in_person")).toEqual({ text: "34", mark: "rewritten" });
    expect(cell(3, "format")).toEqual({ text: "In person", mark: "rewritten", file: "Online" });
    expect(cell(3, "title")).toEqual({ text: "Topics", mark: null });
    expect(notes).toEqual([
      [
        3,
        'Row 2 is about the same event. Its values are saved: format "In person", not "Online"; 34 in the room, not 41 online.',
      ],
    ]);
  });

  it("fill in what the first of them does not say", async () => {
    const { cell, event, notes, counts } = await broughtIn(
      "Event,Talk,Date,In the room,Online,City,Country",
      "Evening,Queues,2026-03-12,,,,",
      "Evening,Topics,2026-03-12,41,7,Graz,Austria",
      "Evening,Streams,2026-03-12,40,7,Graz,Austria",
    );
    expect(counts).toMatchObject({ refused: 0 });
    expect(event).toMatchObject({ attendeesInPerson: 41, attendeesOnline: 7, city: "Graz", country: "AT" });
    expect(cell(4, "attendees_in_person")).toEqual({ text: "41", mark: "rewritten", file: "40" });
    expect(notes).toEqual([
      [
        4,
        "Row 2 is about the same event. Its values are saved: 41 in the room and 7 online, not 40 in the room and 7 online.",
      ],
    ]);
  });

  it("do not hide that one of them was called off", async () => {
    const { notes, event } = await broughtIn(
      "Event,Talk,Date,Status",
      "Evening,Queues,2026-03-12,Confirmed",
      "Evening,Topics,2026-03-12,Cancelled",
    );
    expect(event.state).toBe("held");
    expect(notes).toEqual([
      [3, 'Row 2 is about the same event. Its values are saved: state "held or planned", not "cancelled".'],
    ]);
  });
});
