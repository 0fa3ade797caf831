import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { activities, events } from "@/db/schema";
import { editActivity } from "@/lib/activities/edit";
import { activityFactsOf } from "@/lib/activities/facts";
import { getActivity, withDetails } from "@/lib/activities/get";
import { addDays, addMonths, type Day, today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { cancelEvent, restoreEvent } from "./cancel";
import { eventFactsOf } from "./facts";
import { getEvent } from "./get";
import { linkGuestSpeaker } from "./link-guest";
import { logEvent } from "./log";
import { planEvent } from "./plan";
import { recordAttendance } from "./record-attendance";
import { reviseEvent } from "./revise";

async function aLedGroup() {
  const group = await aGroup();
  const memberId = await aMember({ name: "Renata Quilodrán" });
  await aTerm(memberId, { programKey: "user-group-leaders", groupId: group.id });
  await aLead(group.id, memberId);
  return { group, viewer: await aViewer(memberId) };
}

/** What came of an event, the event itself first, with parts. */
async function cameOf(eventId: string) {
  const rows = await db.select().from(activities).where(eq(activities.eventId, eventId)).orderBy(asc(activities.id));
  return withDetails(rows);
}

async function revised(viewer: Viewer, id: string, changes: Record<string, unknown>) {
  const event = await getEvent(viewer, id);
  return reviseEvent(viewer, { id, version: event.version, ...eventFactsOf(event), ...changes });
}

/** Of the month of that day. */
function thirdTuesday(day: Day): Day {
  const fifteenth: Day = `${day.slice(0, 8)}15`;
  return addDays(fifteenth, (9 - new Date(fifteenth).getUTCDay()) % 7);
}

describe("an event that was held", () => {
  it("gives its leads and speakers their credit, tagged, as something to review", async () => {
    const { group, viewer } = await aLedGroup();
    const speaker = await aMember({ name: "Catalina" });
    const sessions = [{ title: "Sagas and retries", speakers: [{ memberId: speaker }, { guestName: "Joaquim" }] }];
    const { id } = await logEvent(viewer, aMeetup(group.id, { sessions, volunteers: [{ guestName: "Ana" }] }));
    const [organised, talk] = await cameOf(id);
    expect(organised).toMatchObject({
      type: "event_organised",
      state: "submitted",
      reach: 58,
      loggedById: viewer.memberId,
    });
    expect(organised?.credits.map(({ memberId, guestName, part }) => [memberId ?? guestName, part])).toEqual([
      [viewer.memberId, "organiser"],
      ["Ana", "volunteer"],
    ]);
    expect(organised?.tags.map((tag) => tag.goalKey ?? tag.principleKey).sort()).toEqual([
      "community-building",
      "learn-and-be-curious",
    ]);
    expect(organised?.programs).toMatchObject([{ programKey: "user-group-leaders", counts: true }]);
    expect(talk).toMatchObject({ type: "talk", title: "Sagas and retries", loggedById: speaker, reach: 58 });
    expect(talk?.credits).toHaveLength(2);
  });

  it("is saved as it was, and nothing of it or its credit changes", async () => {
    const { group, viewer } = await aLedGroup();
    const speaker = await aMember();
    const sessions = [{ title: "One", speakers: [{ memberId: speaker }, { guestName: "Ana" }] }];
    const given = { sessions, startsAtClock: "19:00", endsAtClock: "01:00", volunteers: [{ guestName: "Bo" }] };
    const { id } = await logEvent(viewer, aMeetup(group.id, given));
    const [event, before] = [await getEvent(viewer, id), await cameOf(id)];
    expect((await revised(viewer, id, { endsOn: null })).version).toBe(event.version);
    expect([await getEvent(viewer, id), await cameOf(id)]).toEqual([event, before]);
    await revised(viewer, id, { venue: "Puerto Sur" });
    expect((await getEvent(viewer, id)).version).toBe(event.version + 1);
    expect(await cameOf(id)).toEqual(before);
  });

  it("is changed, and what nobody touched follows, fact by fact, while the rest stays as its people wrote it", async () => {
    const { group, viewer } = await aLedGroup();
    const [one, two] = [await aMember(), await aMember()];
    const sessions = [
      { title: "First", speakers: [{ memberId: one }] },
      { title: "Second", speakers: [{ memberId: two }] },
    ];
    const { id } = await logEvent(viewer, aMeetup(group.id, { sessions }));
    const mine = (await cameOf(id)).find((activity) => activity.title === "Second");
    const speaker = await aViewer(two);
    const whole = await getActivity(speaker, mine?.id ?? "");
    await editActivity(speaker, {
      ...activityFactsOf(whole),
      id: whole.id,
      version: whole.version,
      title: "Second, in my own words",
    });
    await revised(viewer, id, { attendeesInPerson: 60, startsOn: "2026-11-18" });
    const after = await cameOf(id);
    expect(after.map(({ title, startsOn, reach }) => [title, startsOn, reach])).toEqual([
      ["Meetup 32: Step Functions without tears", "2026-11-18", 60],
      ["First", "2026-11-18", 60],
      ["Second, in my own words", "2026-11-18", 60],
    ]);
    const event = await getEvent(viewer, id);
    const first = eventFactsOf(event).sessions.filter((session) => session.title === "First");
    await revised(viewer, id, { sessions: first });
    expect((await cameOf(id)).map(({ state }) => state)).toEqual(["submitted", "submitted", "submitted"]);
    await revised(viewer, id, { sessions: [] });
    expect((await cameOf(id)).map(({ state }) => state)).toEqual(["submitted", "withdrawn", "submitted"]);
  });

  it("is cancelled and everything leaves; taken back, what followed comes back", async () => {
    const { group, viewer } = await aLedGroup();
    const sessions = [{ speakers: [{ memberId: await aMember() }] }];
    const { id } = await logEvent(viewer, aMeetup(group.id, { sessions }));
    await cancelEvent(viewer, { id, version: 1, why: "The room was flooded." });
    expect((await cameOf(id)).map(({ state }) => state)).toEqual(["withdrawn", "withdrawn"]);
    await restoreEvent(viewer, { id, version: 2 });
    expect((await cameOf(id)).map(({ state, title }) => [state, title])).toEqual([
      ["submitted", "Meetup 32: Step Functions without tears"],
      ["submitted", "Talk at Meetup 32: Step Functions without tears"],
    ]);
  });

  it("joins a guest to a member later, credit and all", async () => {
    const { group, viewer } = await aLedGroup();
    const { id } = await logEvent(
      viewer,
      aMeetup(group.id, { sessions: [{ title: "Guesting", speakers: [{ guestName: "Joaquim" }] }] }),
    );
    expect(await cameOf(id)).toHaveLength(1);
    const member = await aMember({ name: "Joaquim Beltrame" });
    const speakerId = (await getEvent(viewer, id)).sessions[0]?.speakers[0]?.id ?? "";
    await expect(linkGuestSpeaker(await aViewer(member), { speakerId, memberId: member })).rejects.toMatchObject({
      code: "forbidden",
    });
    const { version } = await getEvent(viewer, id);
    await linkGuestSpeaker(viewer, { speakerId, memberId: member });
    expect((await getEvent(viewer, id)).version, "a form that was opened before is refused").toBe(version + 1);
    expect((await cameOf(id))[1]).toMatchObject({ type: "talk", title: "Guesting", loggedById: member });
    await expect(linkGuestSpeaker(viewer, { speakerId, memberId: member })).rejects.toMatchObject({ code: "conflict" });
  });

  it("does not join a guest to somebody who speaks in the session already", async () => {
    const { group, viewer } = await aLedGroup();
    const member = await aMember();
    const speakers = [{ memberId: member }, { guestName: "Also Joaquim" }];
    const { id } = await logEvent(viewer, aMeetup(group.id, { sessions: [{ title: "Twice", speakers }] }));
    const guest = (await getEvent(viewer, id)).sessions[0]?.speakers.find(({ guestName }) => guestName);
    await expect(linkGuestSpeaker(viewer, { speakerId: guest?.id, memberId: member })).rejects.toMatchObject({
      code: "conflict",
      message: "This person speaks in that session already.",
    });
  });

  it("is logged on the day that it is where it was held, whatever day it is where the group is at home", async () => {
    const group = await aGroup({ timeZone: "Pacific/Pago_Pago" });
    const memberId = await aMember();
    await aLead(group.id, memberId);
    const timeZone = "Pacific/Kiritimati";
    const viewer = await aViewer(memberId);
    const { id } = await logEvent(viewer, aMeetup(group.id, { startsOn: today(timeZone), timeZone }));
    expect(await getEvent(viewer, id)).toMatchObject({ state: "held", timeZone });
  });

  it("is credited to the leads of every host on that day, once", async () => {
    const { group, viewer } = await aLedGroup();
    const { group: other, viewer: second } = await aLedGroup();
    const late = await aMember();
    await aLead(other.id, late, "2026-11-20");
    const { id } = await logEvent(viewer, aMeetup(group.id, { coHosts: [other.id] }));
    const [organised] = await cameOf(id);
    expect(organised?.credits.map(({ memberId }) => memberId).sort()).toEqual(
      [viewer.memberId, second.memberId].sort(),
    );
    await revised(second, id, { attendeesOnline: 12 });
    expect((await cameOf(id))[0]).toMatchObject({ reach: 70 });
  });
});

describe("a planned event", () => {
  it("is held once somebody says how many came", async () => {
    const { group, viewer } = await aLedGroup();
    const facts = aMeetup(group.id, {
      startsOn: "2026-11-10",
      startsAtClock: "19:00",
      endsAtClock: "21:30",
      attendeesInPerson: null,
    });
    const { id } = await planEvent(viewer, facts);
    expect(await cameOf(id)).toEqual([]);
    const [row] = await db.select().from(events).where(eq(events.id, id));
    expect(row?.startsAt.toISOString()).toBe("2026-11-10T22:00:00.000Z");
    await recordAttendance(viewer, { id, version: 1, attendeesInPerson: 31 });
    const [organised] = await cameOf(id);
    expect(organised).toMatchObject({ reach: 31, startsOn: "2026-11-10" });
    expect(organised?.figures.find(({ key }) => key === "minutes")?.value).toBe(150);
  });

  it("comes as a series, each its own", async () => {
    const { group, viewer } = await aLedGroup();
    const tuesdays = [1, 2, 3].map((month) => thirdTuesday(addMonths(today(), month)));
    const facts = aMeetup(group.id, { startsOn: tuesdays[0], attendeesInPerson: null });
    const { ids } = await planEvent(viewer, { ...facts, repeat: { every: "month_by_weekday", times: 3 } });
    const days = [];
    for (const id of ids) days.push((await getEvent(viewer, id)).startsOn);
    expect(days).toEqual(tuesdays);
    for (const times of [1, 13, 2.5, "many"])
      await expect(planEvent(viewer, { ...facts, repeat: { every: "week", times } })).rejects.toMatchObject({
        fields: { "repeat.times": "Write a whole number from 2 to 12." },
      });
  });
});

describe("who may", () => {
  it("leaves a group's events to its leads, its program's managers and administrators", async () => {
    const { group, viewer } = await aLedGroup();
    const stranger = await aViewer(await aMember());
    const elsewhere = await aViewer(await aMember(), {
      manages: [{ programKey: "user-group-leaders", countries: ["DE"] }],
    });
    const manager = await aViewer(await aMember(), {
      manages: [{ programKey: "user-group-leaders", countries: ["CL"] }],
    });
    for (const other of [stranger, elsewhere])
      await expect(logEvent(other, aMeetup(group.id))).rejects.toMatchObject({ code: "forbidden" });
    for (const other of [viewer, manager, await anAdministrator()])
      expect((await logEvent(other, aMeetup(group.id))).id).toBeTruthy();
    const { id } = await logEvent(viewer, aMeetup(group.id));
    await expect(revised(stranger, id, { title: "Mine" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(cancelEvent(stranger, { id, version: 1, why: null })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("refuses what is still to come, a stale form, and people, groups and goals that are not there", async () => {
    const { group, viewer } = await aLedGroup();
    const refused = async (facts: Record<string, unknown>) =>
      logEvent(viewer, aMeetup(group.id, facts)).then(
        () => ({}),
        (error) => error.fields,
      );
    expect(await refused({ startsOn: "2099-01-01" })).toHaveProperty("startsOn");
    expect(await refused({ coHosts: ["nobody"] })).toHaveProperty("coHosts");
    expect(await refused({ goals: ["no-such"] })).toHaveProperty("goals");
    expect(await refused({ sessions: [{ speakers: [{ memberId: "nobody" }] }] })).toHaveProperty([
      "sessions.0.speakers.0.memberId",
    ]);
    expect(await refused({ link: "javascript:alert(1)" })).toHaveProperty("link");
    expect(await refused({ startsAtClock: "20:00", endsAtClock: "20:00" })).toHaveProperty("endsAtClock");
    const { id } = await logEvent(viewer, aMeetup(group.id));
    await revised(viewer, id, { title: "Once" });
    const event = await getEvent(viewer, id);
    const stale = { ...eventFactsOf(event), id, version: 1 };
    expect(await reviseEvent(viewer, stale)).toMatchObject({ version: 2 });
    await expect(reviseEvent(viewer, { ...stale, title: "Twice" })).rejects.toMatchObject({ code: "conflict" });
  });
});
