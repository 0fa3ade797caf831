import { and, asc, eq, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { activities, auditEntries, groupLeads } from "@/db/schema";
import { withDetails } from "@/lib/activities/get";
import { addDays } from "@/lib/core/clock";
import { appointLead } from "@/lib/groups/leads/appoint";
import { changeLeadDays, removeLead } from "@/lib/groups/leads/change-days";
import { endLead } from "@/lib/groups/leads/end";
import { handOverLead } from "@/lib/groups/leads/hand-over";
import { creditLeadsJob } from "@/lib/jobs/credit-leads";
import { runDueJobs } from "@/lib/jobs/runner";
import { metricsChecks } from "@/lib/metrics/verify";
import { inState } from "@/lib/testing/activities";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, anAdministrator, aTerm } from "@/lib/testing/people";
import { cancelEvent } from "./cancel";
import { logEvent } from "./log";
import { recordAttendance } from "./record-attendance";

/** An imported group: it held two evenings, and nobody ever led it. */
async function aGroupWithoutLead() {
  const administrator = await anAdministrator();
  const group = await aGroup();
  const lead = await aMember();
  await aTerm(lead, { programKey: "user-group-leaders", groupId: group.id });
  const held = [];
  for (const startsOn of ["2026-03-10", "2026-06-10"])
    held.push((await logEvent(administrator, aMeetup(group.id, { startsOn, link: null }))).id);
  return { administrator, group, lead, march: held[0] ?? "", june: held[1] ?? "" };
}

/** Who organised it, by the record of it that stands. */
async function organisersOf(eventId: string) {
  const rows = await db
    .select()
    .from(activities)
    .where(and(eq(activities.eventId, eventId), isNull(activities.sessionId)))
    .orderBy(asc(activities.id));
  const standing = (await withDetails(rows)).filter(({ state }) => state !== "withdrawn");
  return standing.flatMap(({ credits }) => credits.map(({ memberId }) => memberId));
}

const rowOf = async (groupId: string, memberId: string) => {
  const [row] = await db
    .select()
    .from(groupLeads)
    .where(and(eq(groupLeads.groupId, groupId), eq(groupLeads.memberId, memberId)));
  return row?.id ?? "";
};

describe("a lead who is put in from a day that is past", () => {
  it("is credited for what the group held from that day on, audited under whoever did it, and in every figure", async () => {
    const { administrator, group, lead, march, june } = await aGroupWithoutLead();
    expect(await organisersOf(june)).toEqual([]);
    await aLead(group.id, lead, "2026-05-01");
    expect([await organisersOf(march), await organisersOf(june)]).toEqual([[], [lead]]);
    const [activity] = await db.select().from(activities).where(eq(activities.eventId, june));
    expect(activity).toMatchObject({ state: "submitted", loggedById: lead, reach: 58 });
    const [entry] = await db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.objectId, activity?.id ?? ""));
    expect(entry).toMatchObject({ action: "activity.credit_leads", objectKind: "activity", concernsId: lead });
    await inState(activity?.id ?? "", "confirmed");
    expect((await metricsChecks(administrator)).flatMap(({ faults }) => faults)).toEqual([]);
  });

  it("is credited for more or for less as the days are changed, and for nothing once removed", async () => {
    const { administrator, group, lead, march, june } = await aGroupWithoutLead();
    const id = await aLead(group.id, lead, "2026-05-01");
    const shown = async () => [(await organisersOf(march)).length, (await organisersOf(june)).length];
    await changeLeadDays(administrator, { id, fromOn: "2026-01-01" });
    expect(await shown()).toEqual([1, 1]);
    await changeLeadDays(administrator, { id, fromOn: "2026-01-01", toOn: "2026-04-01" });
    expect(await shown()).toEqual([1, 0]);
    await changeLeadDays(administrator, { id, fromOn: "2026-04-01", toOn: "2026-06-10" });
    expect(await shown()).toEqual([0, 1]);
    await removeLead(administrator, { id });
    expect(await shown()).toEqual([0, 0]);
    expect((await metricsChecks(administrator)).flatMap(({ faults }) => faults)).toEqual([]);
    await aLead(group.id, lead, "2026-01-01");
    expect(await shown()).toEqual([1, 1]);
  });

  it("is credited at once for the latest thirty of very many, and by jobs for the others", async () => {
    const [administrator, group, lead] = [await anAdministrator(), await aGroup(), await aMember()];
    const held = [];
    for (let week = 0; week < 32; week += 1) {
      const startsOn = addDays("2025-01-07", 7 * week);
      held.push((await logEvent(administrator, aMeetup(group.id, { startsOn, link: null }))).id);
    }
    await aLead(group.id, lead, "2025-01-01");
    const [first = "", , third = ""] = held;
    expect([await organisersOf(first), await organisersOf(third)]).toEqual([[], [lead]]);
    await runDueJobs([creditLeadsJob]);
    for (const id of held) expect(await organisersOf(id)).toEqual([lead]);
    expect((await metricsChecks(administrator)).flatMap(({ faults }) => faults)).toEqual([]);
  });

  it("may be one who led it once, but not twice on the same day", async () => {
    const { group, lead, march, june } = await aGroupWithoutLead();
    await aLead(group.id, lead, "2026-05-01");
    const administrator = await anAdministrator();
    const before = { groupId: group.id, memberId: lead, fromOn: "2026-01-01" };
    await expect(appointLead(administrator, { ...before, toOn: "2026-05-01" })).rejects.toMatchObject({
      code: "conflict",
    });
    await appointLead(administrator, { ...before, toOn: "2026-03-31" });
    expect([await organisersOf(march), await organisersOf(june)]).toEqual([[lead], [lead]]);
  });

  it("gives the credit on where a past day is handed over or ended", async () => {
    const { administrator, group, lead, march, june } = await aGroupWithoutLead();
    await aLead(group.id, lead, "2026-01-01");
    const next = await aMember();
    await handOverLead(administrator, { id: await rowOf(group.id, lead), memberId: next, onDay: "2026-06-01" });
    expect([await organisersOf(march), await organisersOf(june)]).toEqual([[lead], [next]]);
    const toOn = "2026-06-02";
    await endLead(administrator, { id: await rowOf(group.id, next), toOn, leavesNobody: true });
    expect(await organisersOf(june)).toEqual([]);
  });

  it("changes nothing of an event that was cancelled, and gives the numbers that were counted since", async () => {
    const { administrator, group, lead, march, june } = await aGroupWithoutLead();
    await cancelEvent(administrator, { id: march, version: 1 });
    await recordAttendance(administrator, { id: june, version: 1, attendeesInPerson: 30, attendeesOnline: 12 });
    await aLead(group.id, lead, "2026-01-01");
    expect(await organisersOf(march)).toEqual([]);
    const [organised] = await db.select().from(activities).where(eq(activities.eventId, june));
    expect(organised?.reach).toBe(42);
  });
});
