import { and, eq, like } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { db, inTransaction } from "@/db/client";
import {
  auditEntries,
  managerTasks,
  members,
  notifications,
  outbox,
  programs,
  quietAsks,
  termHolds,
  terms,
} from "@/db/schema";
import { reviseProgram } from "@/lib/catalogue/programs";
import { programFacts } from "@/lib/catalogue/schema";
import { addDays, addMonths, dayInWords, today } from "@/lib/core/clock";
import { systemViewer, type Viewer, visitor } from "@/lib/core/viewer";
import { followQuietAsksJob } from "@/lib/jobs/follow-quiet-asks";
import { runDueJobs } from "@/lib/jobs/runner";
import { eraseMember } from "@/lib/privacy/erase/erase-member";
import { exportOwnData } from "@/lib/privacy/export-own-data";
import { mergeMembers } from "@/lib/privacy/merge/merge-members";
import { endTerm } from "@/lib/terms/end";
import { getTerm } from "@/lib/terms/get";
import { holdTerm } from "@/lib/terms/hold";
import { resumeTerm } from "@/lib/terms/resume";
import { anActivity } from "@/lib/testing/activities";
import { atOnce, entriesOf, times } from "@/lib/testing/at-once";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { termRecordsWithAnswers } from "../api";
import { triageCsv, triageCsvColumns } from "../csv-export";
import { listTermsByAttention } from "../list";
import { answerQuietMail } from "./answer";
import { askQuietMembers } from "./ask";
import { findQuietAsk } from "./find";
import { followQuietAsks } from "./follow";
import { lastQuietAnswers } from "./last-answers";
import { quietAsksOfMember } from "./of-member";

const programKey = "heroes";
const system = systemViewer("system");
const visit = { address: "203.0.113.9", userAgent: null };
const begin = new Date("2026-01-10T12:00:00Z");

type Signed = Viewer & { memberId: string };
let administrator: Signed;
let manager: Signed;
let made = 0;

/** So many days after the beginning, at noon. */
const at = (days: number) => vi.setSystemTime(begin.getTime() + days * 86_400_000);

async function asks(isOn: boolean) {
  const [row] = await db.select().from(programs).where(eq(programs.key, programKey));
  const facts = programFacts.strip().parse({ ...row, asksWhenQuiet: isOn });
  await reviseProgram(administrator, { ...facts, key: programKey, version: row?.version ?? 1 });
}

/** A member of the program whose term begins on the present day. */
async function aHero(facts: Record<string, unknown> = {}, term: Record<string, unknown> = {}) {
  made += 1;
  const email = `hero.${made}@example.org`;
  const memberId = await aMember({
    name: `Odalys Ferreira ${made}`,
    identities: [{ kind: "email", value: email }],
    ...facts,
  });
  const termId = await aTerm(memberId, { programKey, startsOn: today(), ...term });
  return { memberId, termId, email, viewer: await aViewer(memberId) };
}

const mailsTo = (email: string) =>
  db
    .select()
    .from(outbox)
    .where(and(eq(outbox.recipient, email), like(outbox.subject, "How are you?%")));

async function secretFor(email: string): Promise<string> {
  const mails = await mailsTo(email);
  expect(mails).toHaveLength(1);
  return /\/quiet\/([\w-]{43})\?/.exec(mails[0]?.text ?? "")?.[1] ?? "";
}

/** Somebody who became quiet and was asked, with the secret of the link. */
async function asked(facts: Record<string, unknown> = {}) {
  const hero = await aHero(facts);
  at(130);
  await askQuietMembers(system);
  return { ...hero, secret: await secretFor(hero.email) };
}

const answer = (secret: string, said: object) => answerQuietMail(visitor, visit, { secret, ...said });
const askOf = async (memberId: string) =>
  (await db.select().from(quietAsks).where(eq(quietAsks.memberId, memberId)))[0];
const tasksAbout = (memberId: string) => db.select().from(managerTasks).where(eq(managerTasks.memberId, memberId));

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  at(0);
  administrator ??= await anAdministrator();
  manager ??= await aViewer(await aMember({ name: "Henrike Aldous" }), { manages: [{ programKey, countries: null }] });
  await asks(true);
});

afterEach(async () => {
  await asks(false);
  vi.useRealTimers();
});

describe("the mail to who became quiet", () => {
  it("goes to nobody where the program does not ask", async () => {
    await asks(false);
    const { email } = await aHero();
    at(130);
    await askQuietMembers(system);
    expect(await mailsTo(email)).toEqual([]);
  });

  it("goes once, with three answers", async () => {
    const { email, memberId } = await aHero();
    at(119);
    await askQuietMembers(system);
    expect(await mailsTo(email)).toEqual([]);
    at(121);
    await askQuietMembers(system);
    at(122);
    await askQuietMembers(system);
    const [mail, ...others] = await mailsTo(email);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ isSecret: true });
    const secret = await secretFor(email);
    for (const said of ["still_here", "on_leave", "stepping_down"])
      expect(mail?.text).toContain(`/quiet/${secret}?answer=${said}`);
    expect((await askOf(memberId))?.tokenHash).not.toContain(secret);
    const told = await db.select().from(notifications).where(eq(notifications.memberId, memberId));
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain(secret);
  });

  it("goes to nobody who was quiet when the program began to ask, also after a rest, nor again in the same quiet time", async () => {
    await asks(false);
    const old = await aHero();
    const rested = await aHero();
    at(200);
    await asks(true);
    await holdTerm(administrator, { id: rested.termId, version: 1, fromOn: today() });
    at(340);
    await resumeTerm(administrator, { id: rested.termId, version: 2, onDay: today() });
    at(345);
    await askQuietMembers(system);
    for (const { email } of [old, rested]) expect(await mailsTo(email)).toEqual([]);
  });

  it("goes to nobody whose term rests, is in grace or is over", async () => {
    const [held, grace, over] = [await aHero(), await aHero({}, { endsOn: addDays(today(), 110) }), await aHero()];
    at(100);
    await holdTerm(administrator, { id: held.termId, version: 1, fromOn: today() });
    await endTerm(administrator, { id: over.termId, version: 1, endsOn: today(), ending: "completed" });
    at(130);
    await askQuietMembers(system);
    for (const { email } of [held, grace, over]) expect(await mailsTo(email)).toEqual([]);
  });

  it("is written once by two processes at once", async () => {
    const { email, memberId } = await aHero();
    at(130);
    await Promise.all([askQuietMembers(system), askQuietMembers(system)]);
    await secretFor(email);
    expect(await db.select().from(quietAsks).where(eq(quietAsks.memberId, memberId))).toHaveLength(1);
  });

  it("becomes a task of a manager where no such mail is wanted or possible", async () => {
    const [off, unreachable] = [await aHero(), await aHero({ identities: [] })];
    await inTransaction((tx) =>
      tx
        .update(members)
        .set({ notificationChoices: { quiet: { mail: "never" } } })
        .where(eq(members.id, off.memberId))
        .returning(),
    );
    at(130);
    await askQuietMembers(system);
    await Promise.all([followQuietAsks(system), followQuietAsks(system)]);
    expect(await mailsTo(off.email)).toEqual([]);
    for (const { memberId } of [off, unreachable])
      expect(await tasksAbout(memberId)).toMatchObject([
        { assignedToId: manager.memberId, title: expect.stringContaining("get in touch") },
      ]);
  });
});

describe("an answer", () => {
  it("that one is still here ends the quiet time in the list, and is no contribution", async () => {
    const { memberId, termId, secret, viewer } = await asked();
    const row = async () =>
      (await listTermsByAttention(administrator, {}, { size: 500 })).rows.find(({ id }) => id === termId);
    expect((await row())?.reasons.map(({ code }) => code)).toContain("quiet");
    await answer(secret, { answer: "still_here" });
    expect(await row()).toMatchObject({ quietDays: 0, lastOn: null });
    expect((await row())?.reasons.map(({ code }) => code)).not.toContain("quiet");
    const about = { memberId, programKey };
    expect(await quietAsksOfMember(manager, about)).toMatchObject([{ answer: "still_here", isMailed: true }]);
    expect(await quietAsksOfMember(viewer, about)).toEqual([]);
    expect((await lastQuietAnswers(manager, [memberId])).get(`${memberId} ${programKey}`)?.answeredOn).toBe(today());
    const line = (await triageCsv(manager, {})).find((cells) => cells.includes(`/terms/${termId}`)) ?? [];
    expect(line).toHaveLength(triageCsvColumns.length);
    expect(line.at(-1)).toBe(null);
    expect(line[triageCsvColumns.indexOf("quiet_answer")]).toBe("still_here");
    const told = async (reader: Viewer) =>
      (await termRecordsWithAnswers(reader, { sort: "-day", limit: 200 })).items.find(({ id }) => id === termId)
        ?.quietAnswer;
    expect(await told(manager)).toEqual({ answer: "still_here", answeredOn: today(), leaveUntilOn: null });
    expect(await told(viewer)).toBeNull();
    at(130 + 121);
    await askQuietMembers(system);
    expect(await quietAsksOfMember(manager, about)).toHaveLength(2);
    const [entry] = await db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.action, "quiet.answer"), eq(auditEntries.objectId, termId)));
    expect(entry).toMatchObject({ actorId: memberId, concernsId: memberId, after: { answer: "still_here" } });
  });

  it("works once, however often and by how many it is pressed at once", async () => {
    const { termId, secret, memberId } = await asked();
    const { done, refused } = await atOnce(times(() => answer(secret, { answer: "on_leave", months: "2" })));
    expect([done.length, refused.length]).toEqual([1, 7]);
    await expect(answer(secret, { answer: "stepping_down" })).rejects.toThrow(/cannot be answered any more/);
    expect(await entriesOf("quiet.answer", termId)).toBe(1);
    expect(await findQuietAsk(visitor, secret)).toMatchObject({ state: "answered", answer: "on_leave" });
    expect((await askOf(memberId))?.leaveUntilOn).toBe(addMonths(today(), 2));
  });

  it("changes nothing by opening the page, and says nothing for another link", async () => {
    const { secret, memberId } = await asked();
    expect(await findQuietAsk(visitor, secret)).toMatchObject({ state: "open", name: "Odalys" });
    expect((await askOf(memberId))?.answer).toBeNull();
    const other = "x".repeat(43);
    expect(await findQuietAsk(visitor, other)).toBeNull();
    await expect(answer(other, { answer: "still_here" })).rejects.toThrow(/cannot be answered/);
    for (let tries = 0; tries < 12; tries += 1) await answer(other, { answer: "still_here" }).catch(() => {});
    await expect(answer(other, { answer: "still_here" })).rejects.toMatchObject({ code: "limited" });
  });

  it.each(["Pacific/Kiritimati", "America/Santiago", "Pacific/Pago_Pago"])(
    "of a leave holds the term from the member's day until the chosen one in %s, over a change of the clocks",
    async (timeZone) => {
      const { termId, secret, memberId } = await asked({ timeZone });
      const first = today(timeZone);
      for (const untilOn of [first, addDays(addMonths(first, 12), 1), "", "soon"])
        await expect(answer(secret, { answer: "on_leave", untilOn })).rejects.toMatchObject({ code: "invalid" });
      const untilOn = addDays(first, 150);
      await answer(secret, { answer: "on_leave", untilOn });
      const state = async () => (await getTerm(administrator, termId)).state;
      expect(await state()).toBe("on_hold");
      for (let hours = 24 * 149; hours < 24 * 152; hours += 1) {
        vi.setSystemTime(begin.getTime() + (130 * 24 + hours) * 3_600_000);
        const isOver = today(timeZone) > untilOn;
        await followQuietAsks(system);
        expect(await state()).toBe(isOver ? "active" : "on_hold");
        if (isOver) break;
      }
      const [hold] = await db.select().from(termHolds).where(eq(termHolds.termId, termId));
      expect(hold).toMatchObject({ fromOn: first, toOn: untilOn });
      const { rows } = await listTermsByAttention(administrator, {}, { size: 500 });
      expect(rows.find(({ id }) => id === termId)?.quietDays).toBeLessThan(3);
      expect((await askOf(memberId))?.followedAt).not.toBeNull();
    },
  );

  it("of a leave leaves alone what a manager did since", async () => {
    const { termId, secret } = await asked();
    await answer(secret, { answer: "on_leave", months: "1" });
    at(135);
    await resumeTerm(administrator, { id: termId, version: 2, onDay: today() });
    at(140);
    await holdTerm(administrator, { id: termId, version: 3, fromOn: today() });
    at(200);
    await followQuietAsks(system);
    expect(await getTerm(administrator, termId)).toMatchObject({ state: "on_hold", version: 4 });
  });

  it("to step down is a task of a manager at once, made once, and removes nobody", async () => {
    const { termId, secret, memberId } = await asked();
    await answer(secret, { answer: "stepping_down" });
    await runDueJobs([followQuietAsksJob]);
    await Promise.all([followQuietAsks(system), followQuietAsks(system)]);
    expect(await tasksAbout(memberId)).toMatchObject([
      { title: expect.stringContaining("wants to step down"), assignedToId: manager.memberId },
    ]);
    expect((await getTerm(administrator, termId)).state).toBe("active");
  });

  it("that does not come within 14 days is a task of a manager, and can still come", async () => {
    const { secret, memberId } = await asked();
    at(143);
    await followQuietAsks(system);
    expect(await tasksAbout(memberId)).toEqual([]);
    at(145);
    await followQuietAsks(system);
    at(150);
    await followQuietAsks(system);
    expect(await tasksAbout(memberId)).toMatchObject([{ title: expect.stringContaining("has not answered") }]);
    await answer(secret, { answer: "stepping_down" });
    await followQuietAsks(system);
    expect(await tasksAbout(memberId)).toHaveLength(2);
  });

  it("is not asked for any more after a contribution, an end, a rest, or 60 days", async () => {
    const [contributed, ended, held, late] = [await asked(), await aHero(), await aHero(), await aHero()];
    at(260);
    await askQuietMembers(system);
    await anActivity(contributed.viewer, { startsOn: today() });
    await endTerm(administrator, { id: ended.termId, version: 1, endsOn: addDays(today(), -1), ending: "completed" });
    await holdTerm(administrator, { id: held.termId, version: 1, fromOn: today() });
    const stateOf = async (secret: string) => (await findQuietAsk(visitor, secret))?.state;
    expect(await stateOf(contributed.secret)).toBe("contributed");
    expect(await stateOf(await secretFor(ended.email))).toBe("over");
    expect(await stateOf(await secretFor(held.email))).toBe("on_hold");
    await expect(answer(contributed.secret, { answer: "still_here" })).rejects.toThrow(/cannot be answered/);
    at(321);
    await followQuietAsks(system);
    for (const { memberId } of [contributed, ended, held]) expect(await tasksAbout(memberId)).toEqual([]);
    expect(await stateOf(await secretFor(late.email))).toBe("expired");
  });
});

describe("what is kept of it", () => {
  it("is in one's own data, moves in a merge, and goes when somebody is erased", async () => {
    const { secret, memberId, viewer } = await asked();
    await answer(secret, { answer: "on_leave", months: "1" });
    const own = await exportOwnData(viewer);
    expect(own).toMatchObject({ quietMails: [{ program: programKey, answer: "on_leave" }] });
    expect(JSON.stringify(own)).not.toContain((await askOf(memberId))?.tokenHash ?? "?");
    const keptId = await aMember();
    await mergeMembers(administrator, { keptId, mergedId: memberId });
    expect(await askOf(keptId)).toMatchObject({ answer: "on_leave" });
    await eraseMember(administrator, { id: keptId, version: 2, reason: "Asked for." });
    expect(await findQuietAsk(visitor, secret)).toBeNull();
    const [term] = await db.select().from(terms).where(eq(terms.memberId, keptId));
    expect(term?.state).toBe("ended");
  });

  it("says until when a leave lasts, in the reason of the hold", async () => {
    const { secret, termId } = await asked();
    await answer(secret, { answer: "on_leave", months: "3" });
    const [hold] = await db.select().from(termHolds).where(eq(termHolds.termId, termId));
    expect(hold?.reason).toBe(`On leave until ${dayInWords(addMonths(today(), 3))}`);
  });
});
