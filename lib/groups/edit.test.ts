import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { auditEntries, outbox, terms } from "@/db/schema";
import { addDays, today } from "@/lib/core/clock";
import { visitor } from "@/lib/core/viewer";
import { aGroup, aLead } from "@/lib/testing/groups";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { addGroup } from "./add";
import { groupKindsToAdd } from "./addable-kinds";
import { closeGroup, reopenGroup } from "./close";
import { editGroup } from "./edit";
import { findGroup, getGroup } from "./get";
import { acceptLead, declineLead } from "./leads/answer-invitation";
import { appointLead } from "./leads/appoint";
import { endLead } from "./leads/end";
import { handOverLead } from "./leads/hand-over";
import { inviteLead } from "./leads/invite";
import { leadsOfGroup } from "./leads/list";
import { groupStateOf } from "./status";

const facts = { name: "UG Recife", kind: "user group" as const, country: "BR", city: "Recife" };
const email = (value: string) => ({ identities: [{ kind: "email" as const, value }] });

describe("a group", () => {
  it("is put in by whoever manages its program for its country, and by nobody else", async () => {
    const manager = await aViewer(await aMember(), {
      manages: [{ programKey: "user-group-leaders", countries: ["BR"] }],
    });
    const { slug } = await addGroup(manager, facts);
    expect(slug).toBe("ug-recife");
    expect((await addGroup(manager, facts)).slug).toBe("ug-recife-2");
    await expect(addGroup(manager, { ...facts, country: "CL" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(addGroup(manager, { ...facts, kind: "student club" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(addGroup(manager, { ...facts, country: null })).rejects.toMatchObject({
      code: "forbidden",
      fields: { country: "You manage this kind of group only in Brazil." },
    });
    await expect(addGroup(manager, { ...facts, kind: "student club" })).rejects.toMatchObject({
      fields: { kind: expect.stringContaining("don’t manage") },
    });
    expect(await groupKindsToAdd(manager)).toEqual([{ kind: "user group", countries: ["BR"] }]);
    const heroes = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    expect(await groupKindsToAdd(heroes)).toEqual([]);
    await expect(addGroup(heroes, facts)).rejects.toMatchObject({ code: "forbidden", fields: {} });
    await expect(addGroup(await aViewer(await aMember()), facts)).rejects.toMatchObject({ code: "forbidden" });
    expect(await findGroup(visitor, slug)).toMatchObject({ name: "UG Recife", mayRun: false, mayManage: false });
  });

  it("is renamed and found by the name it had, its kind kept from its leads", async () => {
    const { id } = await aGroup({ name: "Nuvem Recife" });
    const memberId = await aMember();
    await aLead(id, memberId);
    const lead = await aViewer(memberId);
    const typed = {
      id,
      version: 1,
      ...facts,
      name: "UG Recife Norte",
      links: ["meetup.com/recife/"],
      statedMembers: 1022,
    };
    await editGroup(lead, typed);
    expect(await getGroup(lead, id)).toMatchObject({
      name: "UG Recife Norte",
      aliases: ["Nuvem Recife"],
      links: ["https://meetup.com/recife/"],
      statedMembers: 1022,
    });
    await expect(editGroup(lead, typed)).rejects.toMatchObject({ code: "conflict" });
    await expect(editGroup(lead, { ...typed, version: 2, kind: "student club" })).rejects.toMatchObject({
      fields: { kind: expect.any(String) },
    });
    const refusal = await editGroup(lead, {
      ...typed,
      version: 2,
      latitude: 120,
      longitude: 0,
      timeZone: "Mars/Base",
    }).catch((error) => error);
    expect(Object.keys(refusal.fields).sort()).toEqual(["latitude", "timeZone"]);
  });

  it("is moved by a manager only to what they could have added; by its leads to wherever it is at home", async () => {
    const memberId = await aMember();
    const { id } = await aGroup({ name: "UG Olinda", country: "BR" });
    const manages = [{ programKey: "user-group-leaders", countries: ["BR"] }];
    const manager = await aViewer(await aMember(), { manages });
    const moved = { id, version: 1, ...facts, name: "UG Olinda" };
    await expect(editGroup(manager, { ...moved, country: "CL" })).rejects.toMatchObject({
      fields: { country: expect.stringContaining("only in Brazil") },
    });
    await expect(editGroup(manager, { ...moved, kind: "student club" })).rejects.toMatchObject({
      fields: { kind: expect.any(String) },
    });
    await editGroup(manager, moved);
    await aLead(id, memberId);
    await editGroup(await aViewer(memberId), { ...moved, version: 2, country: "CL" });
    expect(await getGroup(manager, id)).toMatchObject({ country: "CL", kind: "user group" });
  });

  it("is closed and opened again by its leads", async () => {
    const { id } = await aGroup();
    const memberId = await aMember();
    await aLead(id, memberId);
    const lead = await aViewer(memberId);
    await closeGroup(lead, { id, version: 1, closedOn: "2026-10-01" });
    expect((await getGroup(visitor, id)).closedOn).toBe("2026-10-01");
    await expect(reopenGroup(await aViewer(await aMember()), { id, version: 2 })).rejects.toMatchObject({
      code: "forbidden",
    });
    await reopenGroup(lead, { id, version: 2 });
    expect((await getGroup(visitor, id)).closedOn).toBeNull();
  });

  it("is active, quiet, dormant or closed by its last event", () => {
    const state = (lastHeldOn: string | null, closedOn: string | null = null) =>
      groupStateOf({ lastHeldOn, closedOn, since: "2026-11-01" }, "2026-11-25", 90);
    expect(state("2026-11-17")).toBe("active");
    expect(state("2026-08-01")).toBe("quiet");
    expect(state("2025-08-01")).toBe("dormant");
    expect(state("2026-11-17", "2026-11-20")).toBe("closed");
    expect(state(null)).toBe("active");
  });
});

describe("the leads of a group", () => {
  it("invite one another, who say yes or no", async () => {
    const { id } = await aGroup();
    const first = await aMember({ name: "Renata" });
    await aLead(id, first);
    const renata = await aViewer(first);
    const [second, third] = [await aMember({ ...email("bastian@mail.example") }), await aMember()];
    const { id: invitation } = await inviteLead(renata, { groupId: id, memberId: second });
    await expect(inviteLead(renata, { groupId: id, memberId: second })).rejects.toMatchObject({ code: "conflict" });
    const [mail] = await db.select().from(outbox).where(eq(outbox.recipient, "bastian@mail.example"));
    expect(mail?.text).toContain("Renata asks you to lead");
    expect(await leadsOfGroup(visitor, { id, mayRun: false })).toHaveLength(1);
    expect((await aViewer(second)).leads).toEqual([]);
    await expect(acceptLead(await aViewer(third), { id: invitation })).rejects.toMatchObject({ code: "missing" });
    await acceptLead(await aViewer(second), { id: invitation });
    expect((await aViewer(second)).leads).toEqual([id]);
    const { id: other } = await inviteLead(await aViewer(second), { groupId: id, memberId: third });
    await declineLead(await aViewer(third), { id: other });
    expect(await leadsOfGroup(renata, { id, mayRun: true })).toHaveLength(2);
    await expect(inviteLead(await aViewer(third), { groupId: id, memberId: third })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("take an invitation up from the day after an earlier time of theirs that has not ended", async () => {
    const { id } = await aGroup();
    const memberId = await aMember();
    const lastOn = addDays(today(), 9);
    const administrator = await anAdministrator();
    const { id: earlier } = await appointLead(administrator, {
      groupId: id,
      memberId,
      fromOn: "2020-01-01",
      toOn: lastOn,
    });
    const { id: invitation } = await inviteLead(administrator, { groupId: id, memberId });
    await acceptLead(await aViewer(memberId), { id: invitation });
    const times = (await leadsOfGroup(administrator, { id, mayRun: true })).map((lead) => [
      lead.id,
      lead.fromOn,
      lead.toOn,
    ]);
    expect(times).toEqual([
      [invitation, addDays(lastOn, 1), null],
      [earlier, "2020-01-01", lastOn],
    ]);
  });

  it("do not leave a group without anybody unnoticed", async () => {
    const { id } = await aGroup();
    const memberId = await aMember();
    const leadId = await aLead(id, memberId);
    await aViewer(await aMember(email("manager@mail.example")), {
      manages: [{ programKey: "user-group-leaders", countries: null }],
    });
    const lead = await aViewer(memberId);
    await expect(endLead(lead, { id: leadId, toOn: today() })).rejects.toMatchObject({
      fields: { leavesNobody: expect.stringContaining("no other lead") },
    });
    await endLead(lead, { id: leadId, toOn: today(), leavesNobody: true, reason: "I am moving away." });
    const [mail] = await db.select().from(outbox).where(eq(outbox.recipient, "manager@mail.example"));
    expect(mail?.text).toContain("I am moving away.");
    const entries = await db.select().from(auditEntries).where(eq(auditEntries.concernsId, memberId));
    expect(entries.map(({ action }) => action)).toContain("lead.end");
  });

  it("hand over in one step", async () => {
    const { id } = await aGroup();
    const [old, next] = [await aMember(), await aMember()];
    const leadId = await aLead(id, old);
    await handOverLead(await aViewer(old), { id: leadId, memberId: next, onDay: "2026-11-20" });
    const leads = await leadsOfGroup(await aViewer(next), { id, mayRun: true });
    expect(leads.map(({ memberId, toOn }) => [memberId, toOn])).toEqual([
      [next, null],
      [old, "2026-11-20"],
    ]);
  });

  it("hand over to whoever was invited already from the day named, not from that of the invitation", async () => {
    const { id } = await aGroup();
    const [old, next] = [await aMember(), await aMember()];
    const leadId = await aLead(id, old);
    await inviteLead(await aViewer(old), { groupId: id, memberId: next });
    const onDay = addDays(today(), 30);
    await handOverLead(await aViewer(old), { id: leadId, memberId: next, onDay });
    const leads = await leadsOfGroup(await aViewer(next), { id, mayRun: true });
    expect(leads.map(({ memberId, fromOn, isInvited }) => [memberId, fromOn, isInvited])).toEqual([
      [next, onDay, false],
      [old, "2020-01-01", false],
    ]);
  });

  it("count as leaving nobody where the other one is gone by then", async () => {
    const { id } = await aGroup();
    const [one, two] = [await aMember(), await aMember()];
    const [first, second] = [await aLead(id, one), await aLead(id, two)];
    await endLead(await aViewer(two), { id: second, toOn: addDays(today(), 5) });
    await expect(endLead(await aViewer(one), { id: first, toOn: addDays(today(), 10) })).rejects.toMatchObject({
      fields: { leavesNobody: expect.stringContaining("no other lead") },
    });
  });

  it("end with the term that goes with it, where whoever ends it may end the term", async () => {
    const { id } = await aGroup();
    const [one, two] = [await aMember(), await aMember()];
    const term = await aTerm(one, { programKey: "user-group-leaders", groupId: id });
    const leadId = await aLead(id, one);
    await aLead(id, two);
    await expect(endLead(await aViewer(one), { id: leadId, toOn: "2026-11-20", endsTerm: true })).rejects.toMatchObject(
      { code: "forbidden" },
    );
    await endLead(await anAdministrator(), { id: leadId, toOn: "2026-11-20", endsTerm: true });
    const [row] = await db.select().from(terms).where(eq(terms.id, term));
    expect(row).toMatchObject({ state: "ended", ending: "withdrawn", endsOn: "2026-11-20" });
  });
});
