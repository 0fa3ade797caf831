import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { activityPrograms, credits, eventSessions, eventVolunteers, groupLeads, sessionSpeakers } from "@/db/schema";
import { declineCredit } from "@/lib/activities/accept-or-decline-credit";
import { logActivity } from "@/lib/activities/log";
import { logEvent } from "@/lib/events/log";
import { inviteLead } from "@/lib/groups/leads/invite";
import { findMember } from "@/lib/members/get";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { mergeMembers } from "./merge-members";
import { previewMemberMerge } from "./preview";
import { undoMemberMerge } from "./undo-merge";

async function twoOfOne() {
  const administrator = await anAdministrator();
  const keptId = await aMember({ name: "Kenji Murata-Hale" });
  const mergedId = await aMember({ name: "K. Murata", countryAsWritten: "Nippon" });
  return { administrator, keptId, mergedId };
}

/** What both have at a group and its event, whose it is by member. */
async function whose(groupId: string, eventId: string) {
  const leads = await db
    .select()
    .from(groupLeads)
    .where(and(eq(groupLeads.groupId, groupId), isNull(groupLeads.toOn)))
    .orderBy(asc(groupLeads.id));
  const speakers = await db
    .select({ memberId: sessionSpeakers.memberId })
    .from(sessionSpeakers)
    .innerJoin(eventSessions, eq(eventSessions.id, sessionSpeakers.sessionId))
    .where(eq(eventSessions.eventId, eventId))
    .orderBy(asc(sessionSpeakers.position));
  const volunteers = await db
    .select()
    .from(eventVolunteers)
    .where(eq(eventVolunteers.eventId, eventId))
    .orderBy(asc(eventVolunteers.position));
  return [leads, speakers, volunteers].map((rows) => rows.map(({ memberId }) => memberId));
}

describe("merging two who are at the same group and event", () => {
  it("leaves one of each, and puts back what went when it is taken back", async () => {
    const { administrator, ...pair } = await twoOfOne();
    const { keptId, mergedId } = pair;
    const { id: groupId } = await aGroup();
    for (const id of [keptId, mergedId]) await aLead(groupId, id);
    const both = [keptId, mergedId].map((memberId) => ({ memberId }));
    const sessions = [{ title: "Edges", speakers: both }];
    const event = await logEvent(administrator, aMeetup(groupId, { sessions, volunteers: both }));
    const before = await whose(groupId, event.id);
    expect(await previewMemberMerge(administrator, pair)).toMatchObject({
      counts: { leads: 1, speaking: 1, helping: 1 },
      doubles: { leads: [{ memberId: mergedId }], speakers: [{}], volunteers: [{}] },
    });
    const { id } = await mergeMembers(administrator, pair);
    expect(await whose(groupId, event.id)).toEqual([[keptId], [keptId], [keptId]]);
    await undoMemberMerge(administrator, { id });
    expect(await whose(groupId, event.id)).toEqual(before);
  });

  it("moves what only the second has, and moves it back", async () => {
    const { administrator, keptId, mergedId } = await twoOfOne();
    const { id: groupId } = await aGroup();
    await aLead(groupId, mergedId);
    const person = [{ memberId: mergedId }];
    const facts = { sessions: [{ title: "Edges", speakers: person }], volunteers: person };
    const event = await logEvent(administrator, aMeetup(groupId, facts));
    const { id } = await mergeMembers(administrator, { keptId, mergedId });
    expect(await whose(groupId, event.id)).toEqual([[keptId], [keptId], [keptId]]);
    await undoMemberMerge(administrator, { id });
    expect(await whose(groupId, event.id)).toEqual([[mergedId], [mergedId], [mergedId]]);
  });

  it("keeps the one who leads the group rather than the one who was only asked to", async () => {
    const { administrator, keptId, mergedId } = await twoOfOne();
    const { id: groupId } = await aGroup();
    await inviteLead(administrator, { groupId, memberId: keptId });
    await aLead(groupId, mergedId);
    const { id } = await mergeMembers(administrator, { keptId, mergedId });
    const ofGroup = () =>
      db.select().from(groupLeads).where(eq(groupLeads.groupId, groupId)).orderBy(asc(groupLeads.id));
    expect(await ofGroup()).toMatchObject([{ memberId: keptId, acceptedAt: expect.any(Date), fromOn: "2020-01-01" }]);
    await undoMemberMerge(administrator, { id });
    expect(await ofGroup()).toMatchObject([
      { memberId: keptId, acceptedAt: null },
      { memberId: mergedId, acceptedAt: expect.any(Date) },
    ]);
  });
});

describe("merging two who are credited on the same activity", () => {
  it("lets the credit stand where only the one who is kept had declined, until that is taken back", async () => {
    const { administrator, keptId, mergedId } = await twoOfOne();
    await aTerm(keptId, { programKey: "heroes" });
    const { id: activityId } = await logActivity(administrator, {
      type: "talk",
      title: "Together",
      startsOn: "2026-05-05",
      credits: [keptId, mergedId].map((memberId) => ({ memberId, part: "speaker" })),
      goals: [{ key: "educate-and-empower" }],
    });
    await declineCredit(await aViewer(keptId), { id: activityId });
    const counted = async () =>
      (await db.select().from(activityPrograms).where(eq(activityPrograms.activityId, activityId))).length;
    const declined = async () =>
      (
        await db
          .select()
          .from(credits)
          .where(inArray(credits.memberId, [keptId, mergedId]))
          .orderBy(asc(credits.id))
      ).map(({ memberId, declinedAt }) => [memberId, declinedAt !== null]);
    const { id } = await mergeMembers(administrator, { keptId, mergedId });
    expect(await declined()).toEqual([[keptId, false]]);
    expect(await counted()).toBe(1);
    await undoMemberMerge(administrator, { id });
    expect(await declined()).toEqual([
      [keptId, true],
      [mergedId, false],
    ]);
    expect(await counted()).toBe(0);
  });
});

describe("merging two of whom one says where they live", () => {
  it("takes a country over as it was written, and blanks it when that is taken back", async () => {
    const { administrator, keptId, mergedId } = await twoOfOne();
    const { id } = await mergeMembers(administrator, { keptId, mergedId });
    expect(await findMember(administrator, keptId)).toMatchObject({ countryAsWritten: "Nippon" });
    await undoMemberMerge(administrator, { id });
    expect(await findMember(administrator, keptId)).toMatchObject({ countryAsWritten: null });
  });
});
