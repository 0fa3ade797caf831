import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { activities } from "@/db/schema";
import { editActivity } from "@/lib/activities/edit";
import { activityFactsOf } from "@/lib/activities/facts";
import { getActivity, withDetails } from "@/lib/activities/get";
import { recordFigures } from "@/lib/activities/record-figures";
import { restoreActivity, withdrawActivity } from "@/lib/activities/withdraw";
import type { Viewer } from "@/lib/core/viewer";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, aViewer } from "@/lib/testing/people";
import { eventFactsOf } from "./facts";
import { getEvent } from "./get";
import { logEvent } from "./log";
import { recordAttendance } from "./record-attendance";
import { reviseEvent } from "./revise";

/** An evening of 50 with one talk, its lead and its speaker. */
async function aTalkAtMeetup() {
  const group = await aGroup();
  const lead = await aMember();
  await aLead(group.id, lead);
  const viewer = await aViewer(lead);
  const speaker = await aViewer(await aMember());
  const sessions = [{ title: "Sagas", speakers: [{ memberId: speaker.memberId }] }];
  const { id } = await logEvent(viewer, aMeetup(group.id, { sessions, attendeesInPerson: 50 }));
  const talk = async () => {
    const rows = await db.select().from(activities).where(eq(activities.eventId, id)).orderBy(asc(activities.id));
    const [found] = (await withDetails(rows)).filter(({ sessionId }) => sessionId);
    if (!found) throw new Error("No talk came of it.");
    return found;
  };
  return { viewer, speaker, id, talk, edit: async (facts: object) => edited(speaker, (await talk()).id, facts) };
}

async function edited(viewer: Viewer, id: string, facts: object) {
  const whole = await getActivity(viewer, id);
  return editActivity(viewer, { ...activityFactsOf(whole), id, version: whole.version, ...facts });
}

async function revised(viewer: Viewer, id: string, changes: object) {
  const event = await getEvent(viewer, id);
  return reviseEvent(viewer, { id, version: event.version, ...eventFactsOf(event), ...changes });
}

describe("a talk that came of an event", () => {
  it("gets the headcount of the event even after its speaker added a goal, which stays", async () => {
    const { viewer, id, talk, edit } = await aTalkAtMeetup();
    await edit({ goals: [{ key: "educate-and-empower", reason: "It was about sagas." }] });
    await recordAttendance(viewer, { id, version: 1, attendeesInPerson: 55 });
    await revised(viewer, id, { goals: [], startsOn: "2026-11-16" });
    const after = await talk();
    expect([after.reach, after.startsOn]).toEqual([55, "2026-11-16"]);
    expect(after.tags.flatMap(({ goalKey }) => goalKey ?? [])).toEqual(["educate-and-empower"]);
  });

  it("keeps each number that its speaker wrote, and follows in the others", async () => {
    const { viewer, speaker, id, talk } = await aTalkAtMeetup();
    const { id: mine, version } = await talk();
    await recordFigures(speaker, { id: mine, version, figures: { attendees_online: 7 } });
    await recordAttendance(viewer, { id, version: 1, attendeesInPerson: 55, attendeesOnline: 9 });
    const figures = (await talk()).figures.map(({ key, value }) => [key, value]);
    expect(Object.fromEntries(figures)).toEqual({ attendees_in_person: 55, attendees_online: 7 });
  });

  it("keeps a number that its speaker took away, and both days once one of them was changed", async () => {
    const { viewer, id, talk, edit } = await aTalkAtMeetup();
    await edit({ figures: { attendees_in_person: null }, endsOn: "2026-11-18" });
    await revised(viewer, id, { attendeesInPerson: 60, startsOn: "2026-11-20", title: "Moved" });
    const after = await talk();
    expect([after.reach, after.startsOn, after.endsOn]).toEqual([null, "2026-11-17", "2026-11-18"]);
  });

  it("stays away where its speaker withdrew it, and follows again once they bring it back", async () => {
    const { viewer, speaker, id, talk } = await aTalkAtMeetup();
    await withdrawActivity(speaker, { id: (await talk()).id });
    await revised(viewer, id, { attendeesInPerson: 61 });
    expect(await talk()).toMatchObject({ state: "withdrawn", reach: 50 });
    await restoreActivity(speaker, { id: (await talk()).id });
    await revised(viewer, id, { attendeesInPerson: 62 });
    expect(await talk()).toMatchObject({ state: "submitted", reach: 62 });
  });
});
