import { and, asc, desc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { activities, auditEntries, eventAttendees } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { eraseMember } from "@/lib/privacy/erase/erase-member";
import { exportOwnData } from "@/lib/privacy/export-own-data";
import { mergeMembers } from "@/lib/privacy/merge/merge-members";
import { undoMemberMerge } from "@/lib/privacy/merge/undo-merge";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { removeAttendee } from "./attendees";
import { cancelEvent } from "./cancel";
import { countAttendees, undoAttendeeCount } from "./count-attendees";
import { getEvent } from "./get";
import { logEvent } from "./log";
import { eventPeople } from "./people";
import { planEvent } from "./plan";

async function aMeetupLedBy(facts: Record<string, unknown> = {}) {
  const group = await aGroup();
  const memberId = await aMember({ name: "Renata Quilodrán" });
  await aTerm(memberId, { programKey: "user-group-leaders", groupId: group.id });
  await aLead(group.id, memberId);
  const lead = await aViewer(memberId);
  const { id } = await logEvent(lead, aMeetup(group.id, { attendeesInPerson: null, ...facts }));
  return { id, lead };
}

const peopleAt = async (eventId: string, viewer: Viewer) => eventPeople(viewer, await getEvent(viewer, eventId));

const onList = async (eventId: string) =>
  (
    await db
      .select()
      .from(eventAttendees)
      .where(eq(eventAttendees.eventId, eventId))
      .orderBy(asc(eventAttendees.memberId))
  ).map(({ memberId }) => memberId);

const reachOf = async (eventId: string) =>
  (await db.select().from(activities).where(eq(activities.eventId, eventId))).map(({ reach }) => reach);

describe("counting who came by a list", () => {
  it("writes numbers, from which reach follows, and the members, and audits counts and ids alone", async () => {
    const { id, lead } = await aMeetupLedBy();
    const memberIds = [await aMember({ name: "Kavya Nambiar" }), await aMember()].sort();
    const counted = await countAttendees(lead, { id, version: 1, attendeesInPerson: 41, memberIds });
    expect(counted).toMatchObject({ version: 2, added: 2 });
    expect(await getEvent(lead, id)).toMatchObject({ attendeesInPerson: 41, attendeesOnline: null, version: 2 });
    expect(await reachOf(id)).toEqual([41]);
    expect(await onList(id)).toEqual(memberIds);
    const [entry] = await db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.action, "event.count_attendees"), eq(auditEntries.objectId, id)))
      .orderBy(desc(auditEntries.id));
    expect(entry).toMatchObject({ actorId: lead.memberId, after: { added: 2 } });
    expect(JSON.stringify(entry)).not.toContain("Kavya");
  });

  it("adds to those who are there, and takes only its own back, the numbers too", async () => {
    const { id, lead } = await aMeetupLedBy({ attendeesInPerson: 58 });
    const [one, two] = [await aMember(), await aMember()];
    await countAttendees(lead, { id, version: 1, attendeesInPerson: 60, memberIds: [one] });
    const { undo } = await countAttendees(lead, {
      ...{ id, version: 2, attendeesInPerson: 44, attendeesOnline: 7 },
      memberIds: [one, two],
    });
    expect(await onList(id)).toEqual([one, two].sort());
    await undoAttendeeCount(lead, undo);
    expect(await getEvent(lead, id)).toMatchObject({ attendeesInPerson: 60, attendeesOnline: null, version: 4 });
    expect(await onList(id)).toEqual([one]);
    expect(await reachOf(id)).toEqual([60]);
    await expect(undoAttendeeCount(lead, undo)).rejects.toThrow("Somebody changed this event in the meantime");
  });

  it("was held by that where it was only planned, until it is taken back", async () => {
    const { lead } = await aMeetupLedBy();
    const { id } = await planEvent(lead, aMeetup(lead.leads[0] ?? "", { link: null, attendeesInPerson: null }));
    const { undo } = await countAttendees(lead, { id, version: 1, attendeesOnline: 12 });
    expect(await getEvent(lead, id)).toMatchObject({ state: "held", attendeesOnline: 12 });
    await undoAttendeeCount(lead, undo);
    expect(await getEvent(lead, id)).toMatchObject({ state: "planned", attendeesOnline: null });
    const states = await db.select().from(activities).where(eq(activities.eventId, id));
    expect(states.map(({ state }) => state)).toEqual(["withdrawn"]);
  });

  it("refuses a stale form, a cancelled event, no number, and people whom the viewer may not see, and writes nothing", async () => {
    const { id, lead } = await aMeetupLedBy();
    const [seen, hidden] = [await aMember(), await aMember({ visibility: "private" })];
    const given = { id, version: 1, attendeesInPerson: 41, memberIds: [seen] };
    await expect(countAttendees(lead, { ...given, version: 7 })).rejects.toThrow("Somebody changed this event");
    await expect(countAttendees(lead, { ...given, attendeesInPerson: null })).rejects.toThrow("at least one number");
    await expect(countAttendees(lead, { ...given, memberIds: [seen, hidden] })).rejects.toThrow("not in the directory");
    await cancelEvent(lead, { id, version: 1 });
    await expect(countAttendees(lead, { ...given, version: 2 })).rejects.toThrow("This was cancelled");
    expect(await onList(id)).toEqual([]);
    expect(await getEvent(lead, id)).toMatchObject({ attendeesInPerson: null });
  });

  it("is for who runs the event: its leads, whoever manages its program, administrators", async () => {
    const { id, lead } = await aMeetupLedBy();
    const member = await aMember();
    const manager = await aViewer(await aMember(), {
      manages: [{ programKey: "user-group-leaders", countries: null }],
    });
    const elsewhere = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    const other = await aMeetupLedBy();
    const stranger = await aViewer(member);
    const given = { id, version: 1, attendeesInPerson: 41, memberIds: [member] };
    for (const viewer of [stranger, elsewhere, other.lead])
      await expect(countAttendees(viewer, given)).rejects.toMatchObject({ code: "forbidden" });
    const { undo } = await countAttendees(manager, given);
    for (const viewer of [stranger, elsewhere, other.lead])
      await expect(undoAttendeeCount(viewer, undo)).rejects.toMatchObject({ code: "forbidden" });
    for (const viewer of [lead, manager, await anAdministrator()])
      expect((await peopleAt(id, viewer)).attendees).toHaveLength(1);
    for (const viewer of [stranger, elsewhere, other.lead]) expect((await peopleAt(id, viewer)).attendees).toEqual([]);
  });
});

describe("being on the list", () => {
  it("is known to the member, who takes it along and can take themselves off", async () => {
    const { id, lead } = await aMeetupLedBy();
    const kavya = await aViewer(await aMember());
    const other = await aViewer(await aMember());
    await countAttendees(lead, { id, version: 1, attendeesInPerson: 41, memberIds: [kavya.memberId] });
    expect((await peopleAt(id, kavya)).isAttendee).toBe(true);
    expect((await peopleAt(id, other)).isAttendee).toBe(false);
    expect((await exportOwnData(kavya)).attended).toMatchObject([{ eventId: id, startsOn: "2026-11-17" }]);
    const off = { id, memberId: kavya.memberId };
    await expect(removeAttendee(other, off)).rejects.toMatchObject({ code: "forbidden" });
    await expect(removeAttendee(other, { id, memberId: other.memberId })).rejects.toMatchObject({ code: "missing" });
    await removeAttendee(kavya, off);
    expect(await onList(id)).toEqual([]);
    expect(await getEvent(lead, id)).toMatchObject({ attendeesInPerson: 41 });
  });

  it("goes along when two members are merged, once, and comes back when that is undone", async () => {
    const administrator = await anAdministrator();
    const [both, alone] = [await aMeetupLedBy(), await aMeetupLedBy()];
    const [keptId, mergedId] = [await aMember(), await aMember()];
    await countAttendees(administrator, {
      id: both.id,
      version: 1,
      attendeesInPerson: 2,
      memberIds: [keptId, mergedId],
    });
    await countAttendees(administrator, { id: alone.id, version: 1, attendeesInPerson: 2, memberIds: [mergedId] });
    const { id } = await mergeMembers(administrator, { keptId, mergedId });
    expect([await onList(both.id), await onList(alone.id)]).toEqual([[keptId], [keptId]]);
    await undoMemberMerge(administrator, { id });
    expect([await onList(both.id), await onList(alone.id)]).toEqual([[keptId, mergedId].sort(), [mergedId]]);
  });

  it("ends when the member is erased; the numbers stay", async () => {
    const administrator = await anAdministrator();
    const { id, lead } = await aMeetupLedBy();
    const member = await aMember();
    await countAttendees(lead, { id, version: 1, attendeesInPerson: 41, memberIds: [member] });
    await eraseMember(administrator, { id: member, version: 1, reason: "Asked for it." });
    expect(await onList(id)).toEqual([]);
    expect(await getEvent(lead, id)).toMatchObject({ attendeesInPerson: 41 });
  });
});
