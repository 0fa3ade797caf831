import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { activityPrograms, auditEntries, terms } from "@/db/schema";
import { logActivity } from "@/lib/activities/log";
import { addDays, dayInWords, today } from "@/lib/core/clock";
import { visitor } from "@/lib/core/viewer";
import { getMemberForApi } from "@/lib/directory/api";
import { termIdsOfSelectedMembers } from "@/lib/directory/terms-of-selected";
import { findMember } from "@/lib/members/get";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { changeTermsInBulk } from "./bulk-change";
import { editTerm } from "./edit";
import { endTerm } from "./end";
import { extendTerm } from "./extend";
import { termsOfMember } from "./get";
import { grantTerm } from "./grant";
import { holdTerm } from "./hold";
import { listTerms, termIdsOfMembers } from "./list";
import { renewTerm } from "./renew";
import { reopenTerm } from "./reopen";
import { resumeTerm } from "./resume";
import { readTermFilter } from "./schema";
import { startTerm } from "./start";
import { describeTermState } from "./status";

async function aHero(facts: Record<string, unknown> = {}) {
  const memberId = await aMember({ name: "Kenji Murata-Hale", country: "JP" });
  const id = await aTerm(memberId, { programKey: "heroes", startsOn: "2026-01-01", endsOn: "2026-12-31", ...facts });
  const manager = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: ["JP"] }] });
  return { memberId, id, manager, self: await aViewer(memberId) };
}

const programsOf = async (activityId: string) =>
  (await db.select().from(activityPrograms).where(eq(activityPrograms.activityId, activityId))).map(
    (row) => row.programKey,
  );

async function aTalkOn(startsOn: string, hero: Awaited<ReturnType<typeof aHero>>) {
  const credits = [{ memberId: hero.memberId, part: "speaker" }];
  return (await logActivity(hero.self, { type: "talk", title: "Kubernetes at the edge", startsOn, credits })).id;
}

describe("the terms of members who were chosen", () => {
  it("are for administrators to name: those that a step fits, and nothing for anybody else", async () => {
    const { id, memberId, manager, self } = await aHero({
      startsOn: addDays(today(), -10),
      endsOn: addDays(today(), 10),
    });
    await aTerm(memberId, { programKey: "ambassadors", state: "on_hold" });
    const chosen = { step: "hold", ids: [memberId], isAll: false, filter: {} };
    const administrator = await anAdministrator();
    expect(await termIdsOfSelectedMembers(administrator, chosen)).toEqual([id]);
    expect(await termIdsOfSelectedMembers(administrator, { ...chosen, step: "renew" })).toHaveLength(2);
    await expect(termIdsOfSelectedMembers(administrator, { ...chosen, step: "end" })).rejects.toMatchObject({
      code: "invalid",
    });
    for (const viewer of [visitor, self, manager])
      await expect(termIdsOfSelectedMembers(viewer, chosen)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a term's life", () => {
  it("ends with a word how, and is taken back", async () => {
    const { id, memberId, manager } = await aHero();
    const ended = await endTerm(manager, {
      id,
      version: 1,
      endsOn: "2026-08-31",
      ending: "emeritus",
      reason: "Thanks.",
    });
    expect(await termsOfMember(manager, memberId)).toMatchObject([
      { state: "ended", ending: "emeritus", reason: "Thanks." },
    ]);
    await reopenTerm(manager, { id, version: ended.version, endsOn: ended.before.endsOn });
    expect(await termsOfMember(manager, memberId)).toMatchObject([
      { state: "active", ending: null, endsOn: "2026-12-31" },
    ]);
    const history = await db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.objectId, id), eq(auditEntries.action, "term.end")));
    expect(history).toMatchObject([{ before: { state: "active", ending: null }, after: { ending: "emeritus" } }]);
  });

  it("counts nothing done on the days of a hold, and counts again from the day it resumes", async () => {
    const hero = await aHero();
    const talk = await aTalkOn("2026-06-15", hero);
    const later = await aTalkOn("2026-07-20", hero);
    await holdTerm(hero.manager, { id: hero.id, version: 1, fromOn: "2026-06-01", reason: "Parental leave" });
    expect([await programsOf(talk), await programsOf(later)]).toEqual([[], []]);
    await resumeTerm(hero.manager, { id: hero.id, version: 2, onDay: "2026-07-01" });
    expect([await programsOf(talk), await programsOf(later)]).toEqual([[], ["heroes"]]);
    expect(await termsOfMember(hero.manager, hero.memberId)).toMatchObject([
      { state: "active", holds: [{ fromOn: "2026-06-01", toOn: "2026-06-30", reason: "Parental leave" }] },
    ]);
    await expect(holdTerm(hero.manager, { id: hero.id, version: 3, fromOn: "2026-06-20" })).rejects.toMatchObject({
      fields: { fromOn: "It was on hold then already." },
    });
  });

  it("drops a hold that is taken back on its first day", async () => {
    const { id, memberId, manager } = await aHero();
    await holdTerm(manager, { id, version: 1, fromOn: "2026-06-01" });
    await resumeTerm(manager, { id, version: 2, onDay: "2026-06-01" });
    expect(await termsOfMember(manager, memberId)).toMatchObject([{ state: "active", holds: [] }]);
  });

  it("is renewed into a new term of the same length, which taking back removes while it is untouched", async () => {
    const { id, memberId, manager } = await aHero();
    const renewed = await renewTerm(manager, { id, version: 1, level: "Senior" });
    expect(await termsOfMember(manager, memberId)).toMatchObject([
      { id: renewed.id, startsOn: "2027-01-01", endsOn: "2027-12-31", level: "Senior", state: "active" },
      { id, endsOn: "2026-12-31", state: "ended", ending: "renewed" },
    ]);
    await reopenTerm(manager, { id, version: renewed.version, endsOn: renewed.before.endsOn });
    expect(await termsOfMember(manager, memberId)).toMatchObject([{ id, state: "active", endsOn: "2026-12-31" }]);
  });

  it("is not renewed into one that ends before it begins, nor over the end of the calendar", async () => {
    const { id, manager } = await aHero();
    const message = "The term ends before it begins.";
    const backwards = renewTerm(manager, { id, version: 1, startsOn: "2028-06-01" });
    await expect(backwards).rejects.toMatchObject({ code: "conflict", fields: { endsOn: message } });
    const endless = renewTerm(manager, { id, version: 1, endsOn: "9000-01-01" });
    await expect(endless).rejects.toMatchObject({ fields: { endsOn: "Write a day from 1900 to 2199." } });
    await inTransaction((tx) =>
      tx.update(terms).set({ startsOn: "2000-01-01", endsOn: "9000-01-01" }).where(eq(terms.id, id)).returning(),
    );
    const kept = renewTerm(manager, { id, version: 1 });
    await expect(kept).rejects.toMatchObject({ code: "conflict", fields: { endsOn: message } });
  });

  it("has nothing to renew without an end, before it begins, while it rests or a second time, and a step for many says so", async () => {
    const { id, manager } = await aHero({ endsOn: null });
    const why = "It has no end, so there is nothing to renew.";
    await expect(renewTerm(manager, { id, version: 1 })).rejects.toMatchObject({ code: "conflict", message: why });
    const many = await changeTermsInBulk(manager, { step: "renew", termIds: [id], day: today() });
    expect(many).toEqual({ done: [], refused: [{ name: "Kenji Murata-Hale", why }] });
    const running = await aHero({ startsOn: addDays(today(), -10), endsOn: addDays(today(), 10) });
    const twice = { step: "renew", termIds: [running.id], day: today() };
    expect((await changeTermsInBulk(running.manager, twice)).done).toHaveLength(1);
    expect((await changeTermsInBulk(running.manager, twice)).refused).toMatchObject([
      { why: "This term is renewed already." },
    ]);
    const [next] = await termsOfMember(running.manager, running.memberId);
    await expect(renewTerm(running.manager, { id: next?.id, version: 1 })).rejects.toMatchObject({
      message: "It has not begun, so there is nothing to renew yet.",
    });
    const resting = await aHero({ endsOn: addDays(today(), 10) });
    await holdTerm(resting.manager, { id: resting.id, version: 1, fromOn: addDays(today(), -5) });
    await expect(renewTerm(resting.manager, { id: resting.id, version: 2 })).rejects.toMatchObject({
      message: "It is on hold. Resume it, then renew it.",
    });
  });

  it("stays active until its last day though it is renewed, rests in between, and is as it was when both are taken back", async () => {
    const day = today();
    const { id, memberId, manager } = await aHero({ startsOn: addDays(day, -30), endsOn: addDays(day, 30) });
    const renewed = await renewTerm(manager, { id, version: 1 });
    const states = async () => (await termsOfMember(manager, memberId)).map((term) => describeTermState(term, day));
    const next = `from ${dayInWords(addDays(day, 31))}`;
    expect(await states()).toEqual([next, "active"]);
    expect(await termIdsOfMembers(manager, [memberId], ["active"])).toEqual([id]);
    const ended = await listTerms(manager, readTermFilter({ state: "ended" }));
    expect(ended.rows.filter((row) => row.memberId === memberId)).toEqual([]);
    expect((await listTerms(manager, readTermFilter({ ends: "30" }))).rows.filter((row) => row.id === id)).toEqual([]);
    const slug = (await findMember(manager, memberId))?.slug ?? "";
    expect((await getMemberForApi(manager, { slug })).terms.map(({ state }) => state)).toEqual(["active", "active"]);
    await holdTerm(manager, { id, version: renewed.version, fromOn: day });
    expect(await states()).toEqual([next, "on hold"]);
    const resumed = await resumeTerm(manager, { id, version: renewed.version + 1, onDay: day });
    expect(await termsOfMember(manager, memberId)).toMatchObject([
      {},
      { state: "ended", ending: "renewed", holds: [] },
    ]);
    const end = { id, version: resumed.version, endsOn: day, ending: "withdrawn" };
    await expect(endTerm(manager, end)).rejects.toMatchObject({ message: expect.stringContaining("is renewed") });
    await reopenTerm(manager, { ...renewed.before, id, version: resumed.version });
    expect(await termsOfMember(manager, memberId)).toMatchObject([{ id, state: "active", endsOn: addDays(day, 30) }]);
  });

  it("is as it was when an end or a renewal is taken back, in grace or on hold", async () => {
    const { id, memberId, manager } = await aHero({ state: "grace" });
    const renewed = await renewTerm(manager, { id, version: 1 });
    const back = await reopenTerm(manager, { ...renewed.before, id, version: renewed.version });
    expect(await termsOfMember(manager, memberId)).toMatchObject([{ state: "grace", endsOn: "2026-12-31" }]);
    const held = await holdTerm(manager, { id, version: back.version, fromOn: "2026-06-01" });
    const ended = await endTerm(manager, { id, version: held.version, endsOn: "2026-08-31", ending: "withdrawn" });
    await reopenTerm(manager, { ...ended.before, id, version: ended.version });
    expect(await termsOfMember(manager, memberId)).toMatchObject([{ state: "on_hold", holds: [{ toOn: null }] }]);
  });

  it("moves its end only further, and begins after an invitation", async () => {
    const { id, manager, memberId } = await aHero({ state: "invited" });
    await startTerm(manager, { id, version: 1, startsOn: "2026-02-01" });
    await expect(extendTerm(manager, { id, version: 2, endsOn: "2026-11-30" })).rejects.toMatchObject({
      code: "invalid",
    });
    await extendTerm(manager, { id, version: 2, endsOn: null });
    expect(await termsOfMember(manager, memberId)).toMatchObject([
      { startsOn: "2026-02-01", endsOn: null, state: "active" },
    ]);
  });

  it("never overlaps another one of the same program and group, but runs beside other programs", async () => {
    const { id, memberId, manager } = await aHero();
    const again = { memberId, programKey: "heroes", startsOn: "2026-12-31" };
    await expect(grantTerm(manager, again)).rejects.toMatchObject({
      code: "conflict",
      fields: { startsOn: "There is a term of the same program and group on some of these days already." },
    });
    await grantTerm(manager, { ...again, startsOn: "2027-01-01" });
    await aTerm(memberId, { programKey: "ambassadors" });
    await expect(
      editTerm(manager, { id, version: 1, startsOn: "2026-01-01", endsOn: "2027-03-01" }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  it("lets the first of two people change it and tells the second", async () => {
    const { id, manager } = await aHero();
    const change = { id, version: 1, startsOn: "2026-01-01", endsOn: "2026-12-31" };
    const both = await Promise.allSettled([
      editTerm(manager, { ...change, detail: "Containers" }),
      editTerm(manager, { ...change, detail: "Data" }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
  });

  it("is for managers of that program and country and administrators to change, and missing for who may not see it", async () => {
    const { id, memberId, self, manager } = await aHero();
    const outside = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: ["DE"] }] });
    const other = await aViewer(await aMember(), { manages: [{ programKey: "ambassadors", countries: null }] });
    const end = { id, version: 1, endsOn: "2026-08-31", ending: "withdrawn" };
    for (const viewer of [self, outside, other])
      await expect(endTerm(viewer, end)).rejects.toMatchObject({ code: "forbidden" });
    await expect(endTerm(visitor, end)).rejects.toMatchObject({ code: "missing" });
    await expect(
      grantTerm(outside, { memberId, programKey: "heroes", startsOn: "2020-01-01", endsOn: "2020-12-31" }),
    ).rejects.toMatchObject({ code: "forbidden" });
    await endTerm(manager, { ...end, reason: "Moved on" });
    expect(await termsOfMember(self, memberId)).toMatchObject([{ reason: "Moved on", mayManage: false }]);
    const stranger = await aViewer(await aMember());
    for (const viewer of [outside, stranger])
      expect(await termsOfMember(viewer, memberId)).toMatchObject([{ reason: null, mayManage: false }]);
  });
});
