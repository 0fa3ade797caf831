import { and, asc, eq, inArray } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { activities, auditEntries, eventHosts, eventSessions, events, eventTags, sessionSpeakers } from "@/db/schema";
import { recordAttendance } from "@/lib/events/record-attendance";
import { quirkyCalendars } from "@/lib/testing/fixtures/calendars";
import { fixture } from "@/lib/testing/fixtures/index";
import { aGroup, aLead } from "@/lib/testing/groups";
import { anImport, imported } from "@/lib/testing/imports";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { dryRunImport } from "../../jobs/dry-run";
import { getImport } from "../../jobs/get";
import { undoImport } from "../../jobs/undo";

const eventsOf = async (groupId: string) =>
  (
    await db
      .select({ event: events })
      .from(events)
      .innerJoin(eventHosts, eq(eventHosts.eventId, events.id))
      .where(eq(eventHosts.groupId, groupId))
      .orderBy(asc(events.startsOn), asc(events.id))
  ).map(({ event }) => event);
const sessionsOf = async (groupId: string) => {
  const ids = (await eventsOf(groupId)).map(({ id }) => id);
  return db.select().from(eventSessions).where(inArray(eventSessions.eventId, ids)).orderBy(asc(eventSessions.title));
};
const calendar = (...lines: string[]) => `BEGIN:VCALENDAR\r\n${lines.join("\r\n")}\r\nEND:VCALENDAR\r\n`;
const entry = (uid: string, ...lines: string[]) => ["BEGIN:VEVENT", `UID:${uid}`, ...lines, "END:VEVENT"];
const march = entry(
  "march",
  "SUMMARY:March meetup",
  "DTSTART:20260312T173000Z",
  "DTEND:20260312T200000Z",
  "URL:https://meet.example/march",
  "LOCATION:Puerto Sur\\, 3rd floor\\, Valparaíso\\, Chile",
);
const talks = JSON.stringify([
  { date: "2026-03-12", title: "Queues", speaker: "Ana Pérez", url: "/slides/queues.pdf" },
  { date: "2026-04-09", title: "Topics", speaker: "Bo Li", url: "https://slides.example/topics" },
  { date: "2026-03-12", title: "Streams", speaker: "Cy Rao; Di Wu", url: "https://youtube.com/watch?v=1" },
]);

describe("bringing in events", { timeout: 30_000 }, () => {
  it("makes the talks of one day sessions of one event, held, and a second run adds nothing", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup({ name: "UG Quilpué" });
    const sent = { viewer, kind: "events", file: talks, groupId } as const;
    expect((await imported(sent)).counts).toEqual({ created: 3, updated: 0, unchanged: 0, refused: 0 });
    expect(await eventsOf(groupId)).toMatchObject([
      { title: "UG Quilpué, 12 Mar 2026", state: "held", attendeesInPerson: null, timeZone: "America/Santiago" },
      { title: "UG Quilpué, 9 Apr 2026", startsAtClock: null },
    ]);
    const [queues, streams, topics] = await sessionsOf(groupId);
    expect([queues?.title, streams?.recordingLink, topics?.slidesLink]).toEqual([
      "Queues",
      "https://youtube.com/watch?v=1",
      "https://slides.example/topics",
    ]);
    const speakers = await db
      .select()
      .from(sessionSpeakers)
      .where(eq(sessionSpeakers.sessionId, streams?.id ?? ""));
    expect(speakers.map(({ guestName }) => guestName).sort()).toEqual(["Cy Rao", "Di Wu"]);
    expect((await imported(sent)).counts).toEqual({ created: 0, updated: 0, unchanged: 3, refused: 0 });
  });

  it("reads a calendar by the group's clock, and knows its event again from a list of talks, whichever comes first", async () => {
    const viewer = await anAdministrator();
    const [one, other] = [await aGroup(), await aGroup()];
    await imported({ viewer, kind: "events", file: calendar(...march), groupId: one.id });
    const [event] = await eventsOf(one.id);
    expect(event).toMatchObject({
      startsOn: "2026-03-12",
      startsAtClock: "14:30",
      endsAtClock: "17:00",
      country: "CL",
    });
    expect(event).toMatchObject({ venue: "Puerto Sur, 3rd floor, Valparaíso, Chile", city: "Valparaíso" });
    const { counts } = await imported({ viewer, kind: "events", file: talks, groupId: one.id });
    expect(counts).toEqual({ created: 1, updated: 2, unchanged: 0, refused: 0 });
    await imported({ viewer, kind: "events", file: talks, groupId: other.id });
    const second = await imported({ viewer, kind: "events", file: calendar(...march), groupId: other.id });
    expect(second.counts).toMatchObject({ created: 0, updated: 1 });
    for (const { id } of [one, other]) {
      expect(await eventsOf(id)).toHaveLength(2);
      expect(await sessionsOf(id)).toHaveLength(3);
    }
    const again = [talks, calendar(...march)];
    for (const file of again)
      expect((await imported({ viewer, kind: "events", file, groupId: other.id })).counts).toMatchObject({
        created: 0,
        updated: 0,
      });
  });

  it("knows an event by its title and day, or its link, from a CSV, too", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup();
    await imported({ viewer, kind: "events", file: calendar(...march), groupId });
    const list = (row: string) => `Title,Date,Start time,Attendees,Link\n${row}\n`;
    const titled = list("MARCH  meetup,2026-03-12,18:30,41,");
    expect((await imported({ viewer, kind: "events", file: titled, groupId })).counts).toMatchObject({ updated: 1 });
    const linked = list("March!,2026-03-12,,,https://www.meet.example/march/");
    expect((await imported({ viewer, kind: "events", file: linked, groupId })).counts).toMatchObject({ unchanged: 1 });
    expect(await eventsOf(groupId)).toMatchObject([{ attendeesInPerson: 41, startsAtClock: "14:30" }]);
  });

  it("ties a speaker to the member whose address the row has, credit and all, and gives others their link", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup();
    const memberId = await aMember({ name: "Ana Ruiz", identities: [{ kind: "email", value: "ana@quilpue.example" }] });
    await aMember({ name: "Bo Li" });
    const list = [
      "Event,Talk,Date,Speakers,Speaker e-mail",
      '"Evening","Queues",2026-03-12,"Ana Ruiz; Bo Li","ANA@quilpue.example; https://bo.example/"',
    ].join("\n");
    const sent = { viewer, kind: "events", file: list, groupId } as const;
    expect((await imported(sent)).counts).toMatchObject({ created: 1, refused: 0 });
    const [session] = await sessionsOf(groupId);
    const speakers = await db
      .select()
      .from(sessionSpeakers)
      .where(eq(sessionSpeakers.sessionId, session?.id ?? ""))
      .orderBy(asc(sessionSpeakers.position));
    expect(speakers).toMatchObject([
      { memberId, guestName: null },
      { memberId: null, guestName: "Bo Li", guestLink: "https://bo.example/" },
    ]);
    const [event] = await eventsOf(groupId);
    const credited = await db
      .select({ type: activities.type })
      .from(activities)
      .where(eq(activities.eventId, event?.id ?? ""));
    expect(credited).toEqual([{ type: "talk" }]);
    expect((await imported(sent)).counts).toMatchObject({ created: 0, unchanged: 1 });
  });

  it("leads the other names of speakers to one of them, and to the member whose address is among them", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup();
    const memberId = await aMember({ name: "Iva Kos", identities: [{ kind: "email", value: "iva@alias.example" }] });
    const file = JSON.stringify({
      speakers: [
        { name: "Iva K.", aliases: ["ivak", "iva@alias.example"] },
        { name: "Jo Lund", aliases: ["JL", "ivak2"] },
        { name: "Kai", aliases: ["JL"] },
      ],
      talks: [
        { title: "Queues", date: "2026-03-12", speakers: ["ivak"] },
        { title: "Streams", date: "2026-03-12", speakers: ["Iva K.", "ivak2", "JL"] },
      ],
    });
    expect((await imported({ viewer, kind: "events", file, groupId })).counts).toMatchObject({ created: 2 });
    const people = [];
    for (const { id } of await sessionsOf(groupId))
      people.push(
        await db
          .select({ memberId: sessionSpeakers.memberId, guest: sessionSpeakers.guestName })
          .from(sessionSpeakers)
          .where(eq(sessionSpeakers.sessionId, id))
          .orderBy(asc(sessionSpeakers.position)),
      );
    const iva = { memberId, guest: null };
    expect(people).toEqual([[iva], [iva, { memberId: null, guest: "Jo Lund" }, { memberId: null, guest: "JL" }]]);
  });

  it("has new events advance what the group's last one did, else the first goal of its program, and says so", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup();
    const id = await anImport({ viewer, kind: "events", file: talks, groupId });
    const { rows } = await dryRunImport(viewer, await getImport(viewer, id));
    expect(rows.find(({ what }) => what === "Queues")?.adds).toEqual([
      { field: "Event", value: expect.stringContaining("12 Mar 2026") },
      { field: "Goals", value: "Community Building" },
    ]);
    await imported({ viewer, kind: "events", file: talks, groupId });
    const tagged = await db
      .select({ goal: eventTags.goalKey })
      .from(eventTags)
      .innerJoin(eventHosts, eq(eventHosts.eventId, eventTags.eventId))
      .where(eq(eventHosts.groupId, groupId));
    expect(tagged).toEqual([{ goal: "community-building" }, { goal: "community-building" }]);
  });

  it("tells of a guest who has a member's name, and of a row that it refuses by its title", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup();
    await aMember({ name: "Ximena Ordaz" });
    const list = "Talk,Date,Speakers\nQueues,2026-03-12,Ximena Ordaz\nTopics,,Bo Li\n";
    const { rows } = await imported({ viewer, kind: "events", file: list, groupId });
    expect(rows[0]?.warnings[0]?.reason).toContain("is also the name of a member");
    expect(rows[1]).toMatchObject({ what: "Topics", outcome: "refused", reason: "There is no day." });
  });

  it("takes one name on one day in four cities for four events, and knows each again from another list", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup();
    const cities = ["Lille", "Lyon", "Nantes", "Rennes"];
    const list = (link: string) =>
      ["Title,Date,City,Country,Link", ...cities.map((city) => `AFUP Day,2026-05-22,${city},France,${link}`)].join(
        "\n",
      );
    expect((await imported({ viewer, kind: "events", file: list(""), groupId })).counts).toMatchObject({ created: 4 });
    const before = await eventsOf(groupId);
    const other = await imported({ viewer, kind: "events", file: list("https://afup.example"), groupId });
    expect(other.counts).toMatchObject({ created: 0, updated: 4 });
    expect((await eventsOf(groupId)).map(({ id, city }) => [id, city])).toEqual(
      before.map(({ id, city }) => [id, city]),
    );
  });

  it("takes a known event for one row of a file only, and never for one in another city", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup();
    const list = (...rows: string[]) => `Title,Date,City,Country,Link\n${rows.join("\n")}\n`;
    const run = async (...rows: string[]) =>
      (await imported({ viewer, kind: "events", file: list(...rows), groupId })).counts;
    const link = "https://day.example/";
    await run(`Community Day,2026-05-22,Lima,Peru,${link}`);
    expect(await run(`Community Day,2026-05-22,Arequipa,Peru,${link}`)).toMatchObject({ created: 1 });
    await run(`Evening meetup,2026-07-01,,,${link}`);
    expect(await run(`Evening meetup,2026-07-01,,,${link}`, `Workshop,2026-07-01,,,${link}`)).toMatchObject({
      created: 1,
    });
  });

  it("follows its own list when one to come gets another place, or more people say that they come", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup();
    const list = (rest: string) =>
      `Id,Title,Date,Venue,City,Country,RSVPs\n1,Next,2099-03-12,${rest}\n2,Other,2099-04-12,,,,\n`;
    await imported({ viewer, kind: "events", file: list("Old hall,Lima,Peru,40"), groupId });
    await imported({ viewer, kind: "events", file: list("New hall,Cusco,Peru,90"), groupId });
    expect((await eventsOf(groupId))[0]).toMatchObject({ venue: "New hall", city: "Cusco", expectedInPerson: 90 });
  });

  it("shows what another source says otherwise, and keeps what is here; only a name that nobody gave is replaced", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup({ name: "UG Quilpué" });
    await imported({ viewer, kind: "events", file: talks, groupId });
    await imported({ viewer, kind: "events", file: calendar(...march), groupId });
    const [event] = await eventsOf(groupId);
    expect(event).toMatchObject({ title: "March meetup", startsAtClock: "14:30" });
    const list =
      "Title,Date,Start time,Venue,Link\nMarch evening,2026-03-12,18:00,Casa Sur,https://meet.example/march\n";
    const id = await anImport({ viewer, kind: "events", file: list, groupId });
    const { rows } = await dryRunImport(viewer, await getImport(viewer, id));
    expect(rows[0]?.outcome).toBe("unchanged");
    expect(rows[0]?.warnings[0]?.reason).toContain(
      'title "March evening", here "March meetup"; start "18:00", here "14:30"',
    );
    const more = "Title,Date,Attendees,Photos\nMarch meetup,2026-03-12,41,https://photos.example/1\n";
    const next = await anImport({ viewer, kind: "events", file: more, groupId });
    const plan = await dryRunImport(viewer, await getImport(viewer, next));
    expect(plan.rows[0]).toMatchObject({
      outcome: "updated",
      warnings: [],
      adds: [
        { field: "Photos", value: "https://photos.example/1" },
        { field: "In the room", value: "41" },
      ],
    });
  });

  it("takes the same address in another year for another event, and follows a list when one to come moves", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup();
    const list = (title: string, day: string) => `Title,Date,Link\n${title},${day},https://conf.example/\n`;
    const run = async (title: string, day: string) =>
      (await imported({ viewer, kind: "events", file: list(title, day), groupId })).counts;
    expect(await run("Conf 2024", "2024-05-14")).toMatchObject({ created: 1 });
    expect(await run("Conf 2025", "2025-05-20")).toMatchObject({ created: 1 });
    expect(await run("Conf 2025", "2025-05-21")).toMatchObject({ created: 0 });
    expect(await run("Conf", "2099-05-20")).toMatchObject({ created: 1 });
    expect(await run("Conf", "2099-06-10")).toMatchObject({ created: 0 });
  });

  it("plans what is to come, follows its calendar when it moves, and calls off what is called off", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup();
    const next = (...lines: string[]) => calendar(...entry("next", "SUMMARY:Next", ...lines));
    await imported({ viewer, kind: "events", file: next("DTSTART:20990312T180000"), groupId });
    expect(await eventsOf(groupId)).toMatchObject([{ state: "planned", startsOn: "2099-03-12" }]);
    await imported({ viewer, kind: "events", file: next("DTSTART:20990319T190000"), groupId });
    expect(await eventsOf(groupId)).toMatchObject([
      { state: "planned", startsOn: "2099-03-19", startsAtClock: "19:00" },
    ]);
    const off = await imported({
      viewer,
      kind: "events",
      file: next("DTSTART:20990319T190000", "STATUS:CANCELLED"),
      groupId,
    });
    expect(off.counts).toMatchObject({ updated: 1 });
    expect(await eventsOf(groupId)).toMatchObject([{ state: "cancelled" }]);
    await undoImport(viewer, { id: off.id });
    expect(await eventsOf(groupId)).toMatchObject([{ state: "planned", startsOn: "2099-03-19" }]);
  });

  it("leaves out what a calendar or a column calls private, asks about it, and never shows it unasked", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup();
    const lines = (uid: string, ...more: string[]) => entry(uid, `SUMMARY:${uid}`, "DTSTART:20260312T180000", ...more);
    const file = calendar(
      ...lines("Open", "CLASS:PUBLIC"),
      ...lines("Board", "CLASS:PRIVATE"),
      ...lines("Pay", "CLASS:CONFIDENTIAL"),
    );
    const plan = await dryRunImport(
      viewer,
      await getImport(viewer, await anImport({ viewer, kind: "events", file, groupId })),
    );
    expect(plan.survey.questions).toMatchObject([{ answer: "private", asks: expect.stringContaining("2 events are") }]);
    expect((await imported({ viewer, kind: "events", file, groupId })).counts).toMatchObject({
      created: 1,
      refused: 2,
    });
    expect((await eventsOf(groupId)).map(({ title }) => title)).toEqual(["Open"]);
    const table = "Title,Date,Private\nSecond,2026-04-01,FALSE\nOffsite,2026-04-02,TRUE\n";
    expect((await imported({ viewer, kind: "events", file: table, groupId })).rows).toMatchObject([
      { outcome: "created" },
      { outcome: "refused", column: "Private" },
    ]);
    const said = { privateEvents: "make-public" };
    const { counts } = await imported({ viewer, kind: "events", file, groupId, mapping: said });
    expect(counts).toMatchObject({ created: 2, unchanged: 1 });
  });

  it("calls off what a calendar cancels, though its day is over, unless somebody counted", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup();
    const off = calendar("METHOD:CANCEL", ...march);
    expect((await imported({ viewer, kind: "events", file: off, groupId })).counts).toMatchObject({ created: 1 });
    expect(await eventsOf(groupId)).toMatchObject([{ state: "cancelled" }]);
    const { id: other } = await aGroup();
    await imported({ viewer, kind: "events", file: calendar(...march), groupId: other });
    expect(await eventsOf(other)).toMatchObject([{ state: "held" }]);
    const { id, counts } = await imported({ viewer, kind: "events", file: off, groupId: other });
    expect(counts).toMatchObject({ updated: 1 });
    expect(await eventsOf(other)).toMatchObject([{ state: "cancelled" }]);
    await undoImport(viewer, { id });
    const [event] = await eventsOf(other);
    expect(event).toMatchObject({ state: "held" });
    await recordAttendance(viewer, { id: event?.id, version: event?.version, attendeesInPerson: 20 });
    expect((await imported({ viewer, kind: "events", file: off, groupId: other })).counts).toMatchObject({
      unchanged: 1,
    });
    expect(await eventsOf(other)).toMatchObject([{ state: "held" }]);
  });

  it("gives leads their credit, and takes all of it back while nobody counted", async () => {
    const { id: groupId } = await aGroup();
    const memberId = await aMember();
    await aLead(groupId, memberId);
    const lead = await aViewer(memberId);
    const { id, counts } = await imported({ viewer: lead, kind: "events", file: talks, groupId });
    expect(counts).toMatchObject({ created: 3 });
    const made = (await eventsOf(groupId)).map((event) => event.id);
    expect(await db.select().from(activities).where(inArray(activities.eventId, made))).toHaveLength(2);
    await undoImport(lead, { id });
    expect(await eventsOf(groupId)).toEqual([]);
    expect(await db.select().from(activities).where(eq(activities.loggedById, memberId))).toEqual([]);
    const second = await imported({ viewer: lead, kind: "events", file: talks, groupId });
    const [event] = await eventsOf(groupId);
    await recordAttendance(lead, { id: event?.id, version: 1, attendeesInPerson: 20 });
    await expect(undoImport(lead, { id: second.id })).rejects.toThrow("how many came");
  });

  it("audits what becomes of activities when the event that they follow is put back", async () => {
    const { id: groupId } = await aGroup();
    const memberId = await aMember();
    await aLead(groupId, memberId);
    const lead = await aViewer(memberId);
    await imported({ viewer: lead, kind: "events", file: calendar(...march), groupId });
    const list = "Title,Date,Attendees\nMarch meetup,2026-03-12,41\n";
    const { id, counts } = await imported({ viewer: lead, kind: "events", file: list, groupId });
    expect(counts).toMatchObject({ updated: 1 });
    const [activity] = await db.select().from(activities).where(eq(activities.loggedById, memberId));
    expect(activity).toMatchObject({ reach: 41 });
    await undoImport(lead, { id });
    const entries = await db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.objectId, activity?.id ?? ""))
      .orderBy(asc(auditEntries.at), asc(auditEntries.id));
    expect(entries.at(-1)).toMatchObject({ action: "event.undo_import", objectKind: "activity", concernsId: memberId });
  });

  it("gives the rows of one event its lot, too, where a refusal has each row taken by itself", async () => {
    const viewer = await anAdministrator();
    const [{ id: groupId }, other] = [await aGroup(), await aGroup()];
    await imported({ viewer, kind: "events", file: calendar(...march), groupId });
    const list = (...lines: string[]) => `Event,Talk,Date,Event link\n${lines.join("\n")}\n`;
    const strange = "Elsewhere,Sagas,2026-05-07,";
    await imported({ viewer, kind: "events", file: list(strange), groupId });
    const elsewhere = (await eventsOf(groupId)).find(({ title }) => title === "Elsewhere");
    await inTransaction((tx) =>
      tx
        .update(eventHosts)
        .set({ groupId: other.id })
        .where(eq(eventHosts.eventId, elsewhere?.id ?? ""))
        .returning({ id: eventHosts.eventId }),
    );
    const evening = [
      "Evening,Queues,2026-03-12,https://meet.example/march",
      "Evening,Topics,2026-03-12,",
      "New,Streams,2026-04-09,",
      "New,Shards,2026-04-09,",
    ];
    const more = `${strange}\nElsewhere,Choreography,2026-05-07,`;
    const outcomesOf = async () => {
      const { rows } = await imported({ viewer, kind: "events", file: list(...evening, more), groupId });
      return rows.map(({ outcome }) => outcome);
    };
    expect(await outcomesOf()).toEqual(["updated", "updated", "created", "created", "refused", "refused"]);
    expect((await sessionsOf(groupId)).map(({ title }) => title)).toEqual(["Queues", "Shards", "Streams", "Topics"]);
    expect(await outcomesOf()).toEqual(["unchanged", "unchanged", "unchanged", "unchanged", "refused", "refused"]);
  });

  it("is for the leads of the group and whoever manages it, and names the group", async () => {
    const { id: groupId } = await aGroup();
    const elsewhere = await aViewer(await aMember(), {
      manages: [{ programKey: "user-group-leaders", countries: ["PT"] }],
    });
    const { counts, rows } = await imported({ viewer: elsewhere, kind: "events", file: talks, groupId });
    expect(counts).toMatchObject({ created: 0, refused: 3 });
    expect(rows[0]?.reason).toContain("do not lead or manage this group");
    const member = await aViewer(await aMember());
    const sent = { kind: "events", file: talks } as const;
    await expect(imported({ ...sent, viewer: member, groupId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(imported({ ...sent, viewer: elsewhere })).rejects.toMatchObject({
      fields: { groupId: expect.any(String) },
    });
  });

  it("plans what a run then does, and refuses a file without events in words", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup();
    const id = await anImport({ viewer, kind: "events", file: talks, groupId });
    const plan = await dryRunImport(viewer, await getImport(viewer, id));
    expect(plan.counts).toMatchObject({ created: 3, refused: 0 });
    for (const [file, words] of [
      [calendar(), "no events"],
      ["[1, 2", "begins like JSON"],
      ['{"a": 1}', "no list"],
    ] as const)
      expect((await imported({ viewer, kind: "events", file, groupId })).obstacles[0]?.reason).toContain(words);
  });
});

describe("on calendars and lists as others keep them", { timeout: 240_000 }, () => {
  it("brings in 6 evenings with 11 talks; a second run adds nothing", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup({ timeZone: "Europe/Ljubljana" });
    const sent = { viewer, kind: "events", file: fixture("evenings.json"), groupId } as const;
    expect((await imported(sent)).counts).toMatchObject({ created: 11, refused: 0 });
    expect(await eventsOf(groupId)).toHaveLength(6);
    expect(await sessionsOf(groupId)).toHaveLength(11);
    expect((await imported(sent)).counts).toMatchObject({ created: 0, unchanged: 11 });
  });

  it("takes a Sessionize export for one day of 6 sessions with 7 speakers; a second run adds nothing", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup();
    const file = fixture("sessionize.json");
    const { counts } = await imported({ viewer, kind: "events", file, groupId });
    expect(counts.refused).toBe(0);
    expect(await eventsOf(groupId)).toHaveLength(1);
    expect(await sessionsOf(groupId)).toHaveLength(6);
    expect(counts.created).toBe(6);
    const speakers = await db
      .select({ name: sessionSpeakers.guestName })
      .from(sessionSpeakers)
      .innerJoin(eventSessions, eq(eventSessions.id, sessionSpeakers.sessionId))
      .innerJoin(eventHosts, eq(eventHosts.eventId, eventSessions.eventId))
      .where(eq(eventHosts.groupId, groupId));
    expect(new Set(speakers.map(({ name }) => name)).size).toBe(7);
    expect((await imported({ viewer, kind: "events", file, groupId })).counts).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 6,
    });
  });

  it("reads the last day of conferences as the last day, and one UID in two cities as two events", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup();
    const file = fixture("conferences.ics");
    const { counts } = await imported({ viewer, kind: "events", file, groupId });
    expect(counts).toEqual({ created: 11, updated: 0, unchanged: 0, refused: 0 });
    const held = and(eq(events.title, "BeeCON"), eq(eventHosts.groupId, groupId));
    const [beecon] = await db
      .select()
      .from(events)
      .innerJoin(eventHosts, eq(eventHosts.eventId, events.id))
      .where(held);
    expect(beecon?.events).toMatchObject({ state: "held", startsAtClock: null });
  });

  it("brings in every quirky calendar or refuses it in words, and adds nothing a second time", async () => {
    const viewer = await anAdministrator();
    const calendars = Object.entries(quirkyCalendars);
    expect(calendars).toHaveLength(69);
    for (const [name, file] of calendars) {
      const { id: groupId } = await aGroup({ timeZone: "Europe/Berlin" });
      const sent = { viewer, kind: "events", file, groupId } as const;
      const first = await imported(sent);
      const said = [
        ...first.obstacles.map(({ reason }) => reason),
        ...first.rows.flatMap(({ reason }) => reason ?? []),
      ];
      expect([name, said.some((reason) => /undefined|TypeError|could not be taken/.test(reason))]).toEqual([
        name,
        false,
      ]);
      expect([name, first.counts.created + said.length > 0]).toEqual([name, true]);
      const second = await imported(sent);
      expect([name, second.counts.created, second.counts.updated]).toEqual([name, 0, 0]);
    }
  });
});
