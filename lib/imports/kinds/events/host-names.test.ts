import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { eventHosts, events, groups } from "@/db/schema";
import { aGroup, aLead } from "@/lib/testing/groups";
import { anImport, imported } from "@/lib/testing/imports";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { dryRunImport } from "../../jobs/dry-run";
import { getImport } from "../../jobs/get";
import { undoImport } from "../../jobs/undo";

const eventsOf = async (groupId: string) =>
  db
    .select({ title: events.title, timeZone: events.timeZone, startsAtClock: events.startsAtClock })
    .from(events)
    .innerJoin(eventHosts, eq(eventHosts.eventId, events.id))
    .where(eq(eventHosts.groupId, groupId))
    .orderBy(asc(events.startsOn), asc(events.title));

describe("a column that names the group", { timeout: 60_000 }, () => {
  it("has each event land on its group, by name, other name, address or link, by the clock of that group", async () => {
    const viewer = await anAdministrator();
    const chosen = await aGroup({ name: "UG Hosts One" });
    const renamed = await aGroup({ name: "UG Hosts Two", aliases: ["Hosts Dos"], timeZone: "Europe/Vienna" });
    const linked = await aGroup({ name: "UG Hosts Three", links: ["https://www.meetup.com/ug-hosts-three/"] });
    const file = [
      "Group name,Title,Date,Start",
      "ug  hosts-one,Queues,2026-03-12,2026-03-12T17:00:00Z",
      "Hosts Dos,Queues,2026-03-12,2026-03-12T17:00:00Z",
      "ug-hosts-three,Queues,2026-03-12,",
      `${renamed.slug},Topics,2026-04-09,`,
      "https://www.meetup.com/ug-hosts-three/events/1/,Topics,2026-04-09,",
      ",Streams,2026-05-07,",
      "UG Hosts Two; UG Hosts Three,Together,2026-06-11,",
    ].join("\n");
    const sent = { viewer, kind: "events", file, groupId: chosen.id } as const;
    const first = await imported(sent);
    expect(first.rows.flatMap(({ reason }) => reason ?? [])).toEqual([]);
    expect(first.counts).toMatchObject({ created: 7, refused: 0 });
    expect(await eventsOf(chosen.id)).toMatchObject([{ title: "Queues" }, { title: "Streams" }]);
    expect(await eventsOf(renamed.id)).toMatchObject([
      { title: "Queues", timeZone: "Europe/Vienna" },
      { title: "Topics" },
      { title: "Together" },
    ]);
    expect((await eventsOf(linked.id)).map(({ title }) => title)).toEqual(["Queues", "Topics", "Together"]);
    expect((await imported(sent)).counts).toMatchObject({ created: 0, updated: 0, unchanged: 7 });
    await undoImport(viewer, { id: first.id });
    for (const { id } of [chosen, renamed, linked]) expect(await eventsOf(id)).toEqual([]);
  });

  it("is asked about where no group is called so, or two are, and never makes one", async () => {
    const viewer = await anAdministrator();
    const chosen = await aGroup({ name: "UG Asked", city: "Talca" });
    const [twin] = [await aGroup({ name: "UG Twins" }), await aGroup({ name: "UG Twins" })];
    const before = await db.select({ id: groups.id }).from(groups);
    const file =
      "Group,Title,Date\nUG Asked,One,2026-03-12\nTalca builders,Two,2026-03-13\nUG Twins,Three,2026-03-14\n";
    const id = await anImport({ viewer, kind: "events", file, groupId: chosen.id });
    const { survey, counts } = await dryRunImport(viewer, await getImport(viewer, id));
    expect(survey.questions.map(({ word, answer, isBlocking }) => [word, answer, isBlocking])).toEqual([
      ["Talca builders", "types", false],
      ["UG Twins", "types", false],
    ]);
    expect(survey.questions[0]?.choices[0]).toBe(chosen.slug);
    expect(survey.questions[1]?.choices).toContain(twin?.slug);
    expect(counts).toMatchObject({ created: 1, refused: 2 });
    const mapping = { types: { "Talca builders": chosen.slug, "UG Twins": twin?.slug } };
    const { rows } = await imported({ viewer, kind: "events", file, groupId: chosen.id, mapping });
    expect(rows.map(({ outcome }) => outcome)).toEqual(["created", "created", "created"]);
    expect(await eventsOf(twin?.id ?? "")).toMatchObject([{ title: "Three" }]);
    expect(await db.select({ id: groups.id }).from(groups)).toHaveLength(before.length);
  });

  it("lets a lead bring in the events of their own group alone", async () => {
    const [own, other] = [await aGroup({ name: "UG Led" }), await aGroup({ name: "UG Not led" })];
    const memberId = await aMember();
    await aLead(own.id, memberId);
    const file = "User group,Title,Date\nUG Led,One,2026-03-12\nUG Not led,Two,2026-03-13\n";
    const { rows } = await imported({ viewer: await aViewer(memberId), kind: "events", file, groupId: own.id });
    expect(rows.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ["created", null],
      ["refused", "You do not lead or manage this group."],
    ]);
    expect(await eventsOf(other.id)).toEqual([]);
  });

  it("has the zone of a group asked for that has none, though the chosen one has", async () => {
    const viewer = await anAdministrator();
    const chosen = await aGroup({ name: "UG Zoned" });
    await aGroup({ name: "UG Zoneless", timeZone: null });
    const file = "Group,Title,Start\nUG Zoned,One,2026-03-12T17:00:00Z\nUG Zoneless,Two,2026-03-13T17:00:00Z\n";
    const sent = { viewer, kind: "events", file, groupId: chosen.id } as const;
    expect((await imported(sent)).obstacles[0]?.reason).toContain("UG Zoneless has no time zone");
    await imported({ ...sent, mapping: { defaults: { timeZone: "Pacific/Easter" } } });
    expect(await eventsOf(chosen.id)).toMatchObject([{ startsAtClock: "14:00", timeZone: "America/Santiago" }]);
  });
});
