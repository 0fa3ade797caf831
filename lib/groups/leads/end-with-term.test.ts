import { and, desc, eq, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { auditEntries, groupLeads, outbox, terms } from "@/db/schema";
import { addDays, today } from "@/lib/core/clock";
import { chooseNotification } from "@/lib/notifications/choose";
import { atOnce, times } from "@/lib/testing/at-once";
import { aGroup, aLead } from "@/lib/testing/groups";
import { aMember, anAccount, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { appointLead } from "./appoint";
import { changeLeadDays } from "./change-days";
import { endLead } from "./end";
import { endTermAndLeads, reopenTermAndLeads } from "./end-with-term";
import { isLeadOfTerm, leavesGroupWithoutLead } from "./ending";
import { handOverLead } from "./hand-over";
import { inviteLead } from "./invite";
import { listEndableLeads } from "./list";
import { termsWithLead } from "./terms-with-lead";

const programKey = "user-group-leaders";
const day = today();

/** Somebody from Chile with a term, who leads two groups there, one of them alone, and a club of another program. */
async function aBusyLead(facts: Record<string, unknown> = {}) {
  const memberId = await aMember({ name: "Renata", country: "CL" });
  const [alone, together] = [await aGroup({ name: "UG Alone" }), await aGroup({ name: "UG Together" })];
  const club = await aGroup({ name: "A club", kind: "student club" });
  const term = await aTerm(memberId, { programKey, groupId: alone.id, ...facts });
  const leads = {
    alone: await aLead(alone.id, memberId),
    together: await aLead(together.id, memberId),
    club: await aLead(club.id, memberId),
  };
  await aLead(together.id, await aMember());
  const address = `manager-${memberId}@mail.example`;
  const manager = await aViewer(await aMember({ identities: [{ kind: "email", value: address }] }), {
    manages: [{ programKey, countries: ["CL"] }],
  });
  const end = { id: term, version: 1, endsOn: day, ending: "completed" as const };
  return { memberId, alone, together, term, leads, manager, address, end };
}

const toOnOf = async (id: string) => (await db.select().from(groupLeads).where(eq(groupLeads.id, id)))[0]?.toOn;
const stateOf = async (id: string) => (await db.select().from(terms).where(eq(terms.id, id)))[0]?.state;
const mailTo = async (recipient: string) =>
  db.select().from(outbox).where(eq(outbox.recipient, recipient)).orderBy(desc(outbox.createdAt));

describe("the end of a term", () => {
  it("offers to end the leads of its program's groups, to whoever may end those", async () => {
    const { memberId, manager } = await aBusyLead();
    const offered = await listEndableLeads(manager, [memberId]);
    expect(offered.map(({ group }) => group)).toEqual(["UG Alone", "UG Together"]);
    expect(offered.filter(isLeadOfTerm({ memberId, programKey }))).toHaveLength(2);
    expect(offered.map(({ others }) => leavesGroupWithoutLead(others, day))).toEqual([true, false]);
    const elsewhere = await aViewer(await aMember(), { manages: [{ programKey, countries: ["DE"] }] });
    expect(await listEndableLeads(elsewhere, [memberId])).toEqual([]);
    expect(await listEndableLeads(await aViewer(memberId), [memberId])).toHaveLength(3);
    expect(
      (await listEndableLeads(await anAdministrator(), [memberId])).filter(isLeadOfTerm({ memberId, programKey })),
    ).toEqual(offered);
  });

  it("ends only the leads that are named, on its day, and is taken back with them", async () => {
    const { manager, end, leads, term } = await aBusyLead();
    const done = await endTermAndLeads(manager, { ...end, leads: [{ id: leads.together }] });
    expect([await stateOf(term), await toOnOf(leads.together), await toOnOf(leads.alone)]).toEqual([
      "ended",
      day,
      null,
    ]);
    await reopenTermAndLeads(manager, { ...done.before, id: term, version: done.version, leads: done.leads });
    expect([await stateOf(term), await toOnOf(leads.together)]).toEqual(["active", null]);
  });

  it("leaves no group without a lead unnoticed, and then changes nothing", async () => {
    const { manager, end, leads, term, address } = await aBusyLead();
    const both = [{ id: leads.together }, { id: leads.alone }];
    await expect(endTermAndLeads(manager, { ...end, leads: both })).rejects.toMatchObject({
      message: expect.stringContaining("UG Alone has no other lead"),
    });
    expect([await stateOf(term), await toOnOf(leads.together)]).toEqual(["active", null]);
    const noticed = [{ id: leads.alone, leavesNobody: true }];
    await endTermAndLeads(manager, { ...end, reason: "Moved away.", leads: noticed });
    expect(await toOnOf(leads.alone)).toBe(day);
    const [mail] = await mailTo(address);
    expect(mail?.subject).toBe("UG Alone has no lead now");
    expect(mail?.text).toContain("Renata stops leading on");
    expect(mail?.text).not.toContain("The lead writes");
  });

  it("ends no lead of somebody else, none that the manager may not end, and nothing for who may not end the term", async () => {
    const { manager, end, leads, memberId, term } = await aBusyLead();
    const others = await aLead((await aGroup()).id, await aMember());
    await expect(endTermAndLeads(manager, { ...end, leads: [{ id: others }] })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(
      endTermAndLeads(manager, { ...end, leads: [{ id: leads.club, leavesNobody: true }] }),
    ).rejects.toMatchObject({ code: "forbidden" });
    await expect(endTermAndLeads(await aViewer(memberId), end)).rejects.toMatchObject({ code: "forbidden" });
    expect([await stateOf(term), await toOnOf(leads.club)]).toEqual(["active", null]);
  });

  it("that lies before a lead began ends that lead on its first day", async () => {
    const { manager, end, memberId } = await aBusyLead();
    const later = await aLead((await aGroup()).id, memberId, addDays(day, -3));
    await endTermAndLeads(manager, { ...end, endsOn: addDays(day, -9), leads: [{ id: later, leavesNobody: true }] });
    expect(await toOnOf(later)).toBe(addDays(day, -3));
  });
});

describe("the end of a lead", () => {
  it("goes with the terms for its group, and with those of the program that name none", async () => {
    const { memberId, alone, together, term, leads, manager } = await aBusyLead();
    const programs = { alone: { ...alone, programKey }, together: { ...together, programKey } };
    const found = async (group: { id: string; programKey: string }) =>
      (await termsWithLead(manager, { memberId, group })).map(({ id, mayManage }) => [id, mayManage]);
    expect(await found(programs.alone)).toEqual([[term, true]]);
    expect(await found(programs.together)).toEqual([]);
    const free = await aBusyLead({ groupId: null });
    await endLead(free.manager, { id: free.leads.together, toOn: day, endsTerm: true });
    expect(await stateOf(free.term)).toBe("ended");
    await endLead(manager, { id: leads.together, toOn: day, endsTerm: true });
    expect(await stateOf(term)).toBe("active");
  });

  it("takes the term along when it is handed over, where that is asked for and allowed", async () => {
    const { memberId, term, leads, manager } = await aBusyLead();
    const over = { id: leads.alone, memberId: await aMember(), onDay: day, endsTerm: true };
    await expect(handOverLead(await aViewer(memberId), over)).rejects.toMatchObject({ code: "forbidden" });
    expect([await stateOf(term), await toOnOf(leads.alone)]).toEqual(["active", null]);
    await handOverLead(manager, over);
    expect([await stateOf(term), await toOnOf(leads.alone)]).toEqual(["ended", day]);
  });

  it("leaves the term of somebody in another country to that country's managers", async () => {
    const memberId = await aMember({ country: "AR" });
    const group = await aGroup();
    const term = await aTerm(memberId, { programKey, groupId: group.id });
    const lead = await aLead(group.id, memberId);
    await aLead(group.id, await aMember());
    const manager = await aViewer(await aMember(), { manages: [{ programKey, countries: ["CL"] }] });
    const [seen] = await termsWithLead(manager, { memberId, group: { ...group, programKey } });
    expect(seen).toMatchObject({ id: term, mayManage: false });
    await expect(endLead(manager, { id: lead, toOn: day, endsTerm: true })).rejects.toMatchObject({
      code: "forbidden",
    });
    await endLead(manager, { id: lead, toOn: day });
    expect(await stateOf(term)).toBe("active");
  });
});

describe("the days of a lead", () => {
  it("are not doubled by a term that is taken back, nor by handing over to who led it on those days", async () => {
    const { manager, end, leads, together, memberId, term } = await aBusyLead();
    const administrator = await anAdministrator();
    const done = await endTermAndLeads(manager, { ...end, leads: [{ id: leads.together }] });
    await aLead(together.id, memberId, addDays(day, 1));
    const back = { ...done.before, id: term, version: done.version, leads: done.leads };
    await expect(reopenTermAndLeads(manager, back)).rejects.toMatchObject({ code: "conflict" });
    expect([await stateOf(term), await toOnOf(leads.together)]).toEqual(["ended", day]);
    const earlier = await aMember();
    const days = { groupId: together.id, memberId: earlier, fromOn: addDays(day, -30), toOn: day };
    await appointLead(administrator, days);
    const [open] = await db
      .select({ id: groupLeads.id })
      .from(groupLeads)
      .where(and(eq(groupLeads.memberId, memberId), eq(groupLeads.groupId, together.id), isNull(groupLeads.toOn)));
    const over = { id: open?.id, memberId: earlier };
    await expect(handOverLead(administrator, { ...over, onDay: day })).rejects.toMatchObject({
      fields: { onDay: expect.stringContaining("already") },
    });
    await handOverLead(administrator, { ...over, onDay: addDays(day, 1) });
  });

  it("are changed from what was read: of some who change them at once each changes another thing", async () => {
    const [administrator, memberId] = [await anAdministrator(), await aMember()];
    const group = await aGroup();
    const id = await aLead(group.id, memberId);
    await atOnce(times((place) => changeLeadDays(administrator, { id, fromOn: `2021-01-0${place + 1}` })));
    const changes = await db
      .select({ before: auditEntries.before })
      .from(auditEntries)
      .where(and(eq(auditEntries.action, "lead.change_days"), eq(auditEntries.objectId, group.id)));
    const read = changes.map(({ before }) => JSON.stringify(before));
    expect(read.length).toBeGreaterThan(0);
    expect(new Set(read).size).toBe(read.length);
  });
});

describe("the mail to a lead", () => {
  it("of a group that was handed over comes to who wants none of invitations, too", async () => {
    const { leads, manager } = await aBusyLead();
    const address = "handed-over@mail.example";
    const next = await aMember({ identities: [{ kind: "email", value: address }] });
    await anAccount(next);
    await chooseNotification(await aViewer(next), { kind: "invited", mail: "never" });
    await inviteLead(manager, { groupId: (await aGroup()).id, memberId: next });
    expect(await mailTo(address)).toEqual([]);
    await handOverLead(manager, { id: leads.alone, memberId: next, onDay: day });
    expect((await mailTo(address)).map(({ subject }) => subject)).toEqual(["You lead UG Alone now"]);
  });
});
