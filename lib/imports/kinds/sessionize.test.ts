import { asc, eq, inArray } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { eventHosts, eventSessions, events, members, sessionSpeakers } from "@/db/schema";
import { getActivity } from "@/lib/activities/get";
import { aGroup } from "@/lib/testing/groups";
import { imported } from "@/lib/testing/imports";
import { aMember, anAdministrator } from "@/lib/testing/people";

const talk = (id: string, title: string, from: string, to: string, ...names: string[]) => ({
  id,
  title,
  description: `About ${title}.`,
  startsAt: `2025-10-${from}:00`,
  endsAt: `2025-10-${to}:00`,
  isServiceSession: false,
  isPlenumSession: false,
  speakers: names.map((name) => ({ id: name, name })),
  categories: [{ id: 1, name: "Language", categoryItems: [{ id: 2, name: "Spanish" }], sort: 0 }],
  questionAnswers: [{ id: 3, question: "Slides", answer: `https://slides.example/${id}`, sort: 0 }],
  roomId: 7,
  room: "Aula",
  liveUrl: null,
  recordingUrl: null,
  status: "Accepted",
});
const dinner = { ...talk("s1", "Dinner", "17T18:00", "17T23:00"), isServiceSession: true, isPlenumSession: true };
const opening = { ...talk("11", "Opening", "16T09:00", "16T09:30", "Ana Sol"), isPlenumSession: true };
const queues = talk("12", "Queues", "16T10:00", "16T10:45", "Bo Rey", "Ana Sol");
const topics = talk("13", "Topics", "17T16:00", "17T16:50", "Cy Rao");
const refused = { ...talk("14", "Never held", "17T17:00", "17T20:00", "Di Wu"), status: "Declined" };

const sessionsView = [
  { groupId: 1, groupName: "Day one", isDefault: false, sessions: [opening, queues] },
  { groupId: 2, groupName: "Day two", isDefault: false, sessions: [topics, opening, refused, dinner] },
];
const room = (name: string, sessions: object[]) => ({ id: name, name, sessions, hasOnlyPlenumSessions: false });
const gridView = [
  {
    date: "2025-10-16T00:00:00",
    isDefault: false,
    rooms: [room("Aula", [opening, queues]), room("Sala 2", [opening])],
    timeSlots: [{ slotStart: "09:00:00", rooms: [{ id: "Aula", name: "Aula", index: 0, session: opening }] }],
  },
  { date: "2025-10-17T00:00:00", isDefault: false, rooms: [room("Aula", [topics, refused, dinner])], timeSlots: [] },
];

const flattened = [
  "Session Id,Title,Description,Owner,Owner Email,Session format,Status,Room,Scheduled At,Scheduled Duration,Live Link,Recording Link,Speaker Id,FirstName,LastName,Email,TagLine,Bio,LinkedIn,Blog,Profile Picture",
  "11,Opening,Hello,Ana Sol,ana@flat.example,Keynote,Accepted,Aula,2025-10-16 09:00,30,,,p1,Ana,Sol,ana@flat.example,Builds,Likes tea,https://www.linkedin.com/in/ana-sol-flat/,,https://sessionize.com/image/1.jpg",
  "12,Queues,In order,Bo Rey,bo@flat.example,Talk,Accepted,Aula,2025-10-16 10:00,45,,https://video.example/12,p2,Bo,Rey,bo@flat.example,Waits,,,https://bo-flat.example,",
  ",,,,,,,,,,,,,,,,,,,,",
  "12,,,,,,,,,,,,p1,Ana,Sol,ana@flat.example,Builds,Likes tea,https://www.linkedin.com/in/ana-sol-flat/,,",
  "13,Topics,By name,Cy Rao,cy@flat.example,Talk,Accepted,Aula,2025-10-17 16:00,50,,,p3,Cy,Rao,cy@flat.example,Names,,,,",
  "14,Never held,No,Di Wu,di@flat.example,Talk,Declined,,2025-10-17 17:00,180,,,p4,Di,Wu,di@flat.example,,,,,",
  "15,Dinner,,,,,,Aula,2025-10-17 18:00,300,,,,,,,,,,,",
].join("\n");

async function programOf(groupId: string) {
  const held = await db
    .select({ event: events })
    .from(events)
    .innerJoin(eventHosts, eq(eventHosts.eventId, events.id))
    .where(eq(eventHosts.groupId, groupId));
  const sessions = await db
    .select()
    .from(eventSessions)
    .where(
      inArray(
        eventSessions.eventId,
        held.map(({ event }) => event.id),
      ),
    )
    .orderBy(asc(eventSessions.title));
  const speakers = await db
    .select()
    .from(sessionSpeakers)
    .where(
      inArray(
        sessionSpeakers.sessionId,
        sessions.map(({ id }) => id),
      ),
    )
    .orderBy(asc(sessionSpeakers.position));
  const whole = sessions.map((session) => ({
    ...session,
    people: speakers.filter(({ sessionId }) => sessionId === session.id),
  }));
  return { events: held.map(({ event }) => event), sessions: whole };
}

describe("what Sessionize exports", { timeout: 60_000 }, () => {
  it.each([
    ["Sessions", JSON.stringify(sessionsView)],
    ["Grid", JSON.stringify(gridView)],
    ["flattened", flattened],
  ])("is one event with each talk once and all of its speakers: %s", async (_view, file) => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup();
    const sent = { viewer, kind: "events", file, groupId } as const;
    const { counts, batch, obstacles } = await imported(sent);
    expect(obstacles).toEqual([]);
    expect(counts).toEqual({ created: 3, updated: 0, unchanged: 0, refused: 0 });
    expect(batch.warnings.map(({ reason }) => reason)).toEqual([
      "1 session of the file declined, or not accepted yet. It is left out.",
      "1 session without a speaker, such as a break. It is left out.",
    ]);
    const program = await programOf(groupId);
    expect(program.events).toMatchObject([
      { startsOn: "2025-10-16", startsAtClock: "09:00", endsOn: "2025-10-17", endsAtClock: "16:50", state: "held" },
    ]);
    expect(program.sessions.map(({ title, people }) => [title, people.map(({ guestName }) => guestName)])).toEqual([
      ["Opening", ["Ana Sol"]],
      ["Queues", ["Bo Rey", "Ana Sol"]],
      ["Topics", ["Cy Rao"]],
    ]);
    expect((await imported(sent)).counts).toEqual({ created: 0, updated: 0, unchanged: 3, refused: 0 });
  });

  it("gives the slides and the recording to the talk, and knows a speaker by e-mail", async () => {
    const viewer = await anAdministrator();
    const { id: groupId } = await aGroup();
    const memberId = await aMember({ name: "Bo R.", identities: [{ kind: "email", value: "bo@flat.example" }] });
    await imported({ viewer, kind: "events", file: flattened, groupId });
    const { sessions } = await programOf(groupId);
    expect(sessions.find(({ title }) => title === "Queues")).toMatchObject({
      abstract: "In order",
      recordingLink: "https://video.example/12",
      people: [{ memberId }, { guestName: "Ana Sol", guestLink: "https://www.linkedin.com/in/ana-sol-flat/" }],
    });
    const { id: other } = await aGroup();
    await imported({ viewer, kind: "events", file: JSON.stringify(gridView), groupId: other });
    const [first] = (await programOf(other)).sessions;
    expect(first).toMatchObject({ slidesLink: "https://slides.example/11", abstract: "About Opening." });
  });

  it("is an activity for each talk where it comes in as a log", async () => {
    const viewer = await anAdministrator();
    const { counts, rows } = await imported({ viewer, kind: "activities", file: flattened });
    expect(counts).toMatchObject({ created: 3, refused: 0 });
    const made = await getActivity(viewer, rows[1]?.wrote[0]?.id ?? "");
    expect([made.type, made.title, made.credits.map(({ guestName }) => guestName)]).toEqual([
      "talk",
      "Queues",
      ["Bo Rey", "Ana Sol"],
    ]);
  });

  it("is a member for each speaker of a talk that was accepted, whatever their talks are called", async () => {
    const viewer = await anAdministrator();
    const file = flattened.replaceAll("flat.example", "flat-people.example").replaceAll("-flat/", "-flat-people/");
    const sent = { viewer, kind: "members", file } as const;
    const { counts, rows } = await imported(sent);
    expect(counts).toMatchObject({ created: 3, refused: 0 });
    expect(rows.map(({ what }) => what)).toEqual(["Ana Sol", "Bo Rey", "Cy Rao"]);
    const [ana] = await db
      .select()
      .from(members)
      .where(eq(members.id, rows[0]?.wrote[0]?.id ?? ""));
    expect(ana).toMatchObject({ name: "Ana Sol", bio: "Likes tea" });
    expect((await imported(sent)).counts).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  });
});
