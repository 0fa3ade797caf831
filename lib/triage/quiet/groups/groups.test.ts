import { and, asc, eq, like } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { auditEntries, groupQuietAsks, managerTasks, notifications, outbox, programs } from "@/db/schema";
import { reviseProgram } from "@/lib/catalogue/programs";
import { programFacts } from "@/lib/catalogue/schema";
import { addDays, addMonths, today } from "@/lib/core/clock";
import { systemViewer, type Viewer, visitor } from "@/lib/core/viewer";
import { logEvent } from "@/lib/events/log";
import { planEvent } from "@/lib/events/plan";
import { ownTasks } from "@/lib/follow-up/list";
import { chooseNotification } from "@/lib/notifications/choose";
import { exportOwnData } from "@/lib/privacy/export-own-data";
import { mergeMembers } from "@/lib/privacy/merge/merge-members";
import { aGroup, aLead, aMeetup } from "@/lib/testing/groups";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { answerQuietMail } from "../answer";
import { askQuietGroups } from "./ask";
import { findGroupAsk } from "./find";
import { followQuietGroups } from "./follow";

const programKey = "user-group-leaders";
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
  const facts = programFacts.strip().parse({ ...row, asksWhenGroupsQuiet: isOn });
  await reviseProgram(administrator, { ...facts, key: programKey, version: row?.version ?? 1 });
}

async function aPerson() {
  made += 1;
  const email = `lead.${made}@example.org`;
  const memberId = await aMember({ name: `Renata Lead ${made}`, identities: [{ kind: "email", value: email }] });
  return { memberId, email };
}

/** A group with two leads that held an event on the first day. */
async function aLedGroup() {
  const { id, slug } = await aGroup();
  const leads = [await aPerson(), await aPerson()];
  for (const { memberId } of leads) await aLead(id, memberId);
  await logEvent(administrator, aMeetup(id, { startsOn: today() }));
  return { id, slug, leads };
}

const mailsTo = (email: string) =>
  db
    .select()
    .from(outbox)
    .where(and(eq(outbox.recipient, email), like(outbox.subject, "How is %")))
    .orderBy(asc(outbox.createdAt), asc(outbox.id));

async function secretFor({ email }: { email: string }): Promise<string> {
  const mail = (await mailsTo(email)).at(-1);
  return /\/quiet\/([\w-]{43})\?/.exec(mail?.text ?? "")?.[1] ?? "";
}

const asksOf = (groupId: string) => db.select().from(groupQuietAsks).where(eq(groupQuietAsks.groupId, groupId));
const tasksFor = (groupId: string) => db.select().from(managerTasks).where(eq(managerTasks.groupId, groupId));
const answer = (secret: string, said: object) => answerQuietMail(visitor, visit, { secret, ...said });

/** The same, asked after it became quiet. */
async function asked() {
  const group = await aLedGroup();
  at(130);
  await askQuietGroups(system);
  const [one, other] = group.leads;
  if (!one || !other) throw new Error("No leads.");
  return { ...group, one, other };
}

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

describe("the mail to the leads of a group that went quiet", () => {
  it("goes to nobody where the program does not ask, and not for groups that were quiet before it did", async () => {
    await asks(false);
    const old = await aLedGroup();
    at(130);
    await askQuietGroups(system);
    await asks(true);
    at(135);
    await askQuietGroups(system);
    expect(await asksOf(old.id)).toEqual([]);
  });

  it("goes to every lead once, each with a link of their own, after the days of the program", async () => {
    const { id, leads } = await aLedGroup();
    at(89);
    await askQuietGroups(system);
    expect(await asksOf(id)).toEqual([]);
    at(92);
    await askQuietGroups(system);
    at(93);
    await askQuietGroups(system);
    const secrets = [];
    for (const lead of leads) {
      expect(await mailsTo(lead.email)).toHaveLength(1);
      expect((await mailsTo(lead.email))[0]).toMatchObject({ isSecret: true });
      secrets.push(await secretFor(lead));
    }
    expect(new Set(secrets).size).toBe(2);
    const told = await db.select().from(notifications).where(eq(notifications.objectId, id));
    expect(told).toHaveLength(2);
    for (const secret of secrets) expect(JSON.stringify(told)).not.toContain(secret);
    const entries = await db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.action, "quiet.ask_group"), eq(auditEntries.objectId, id)));
    expect(entries).toMatchObject([{ after: { leads: 2 } }]);
  });

  it("goes to nobody while an event is planned, or of a group that nobody leads", async () => {
    const planned = await aLedGroup();
    const alone = await aGroup();
    await logEvent(administrator, aMeetup(alone.id, { startsOn: today() }));
    at(130);
    await planEvent(administrator, { groupId: planned.id, title: "Soon", startsOn: addDays(today(), 20) });
    await askQuietGroups(system);
    expect([...(await asksOf(planned.id)), ...(await asksOf(alone.id))]).toEqual([]);
  });
});

describe("an answer of a lead", () => {
  it("that the group goes on is enough for all of them, works once, and begins the days anew", async () => {
    const { id, one, other } = await asked();
    const secret = await secretFor(one);
    expect(await findGroupAsk(visitor, secret)).toMatchObject({ state: "open" });
    await answer(secret, { answer: "still_here" });
    await expect(answer(secret, { answer: "stepping_down" })).rejects.toThrow("cannot be answered any more");
    expect(await findGroupAsk(visitor, await secretFor(other))).toMatchObject({ state: "awake" });
    at(150);
    await followQuietGroups(system);
    expect(await tasksFor(id)).toEqual([]);
    expect((await asksOf(id)).every(({ followedAt }) => followedAt !== null)).toBe(true);
    at(130 + 89);
    await askQuietGroups(system);
    expect(await asksOf(id)).toHaveLength(2);
    at(130 + 92);
    await askQuietGroups(system);
    expect(await asksOf(id)).toHaveLength(4);
    const entries = await db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.action, "quiet.answer_group"), eq(auditEntries.objectId, id)));
    expect(entries).toMatchObject([{ actorId: one.memberId, after: { answer: "still_here" } }]);
  });

  it("that it rests until a day keeps it from being asked before", async () => {
    const { id, one } = await asked();
    await answer(await secretFor(one), { answer: "on_leave", months: "2" });
    const [said] = (await asksOf(id)).filter((ask) => ask.answer !== null);
    expect(said).toMatchObject({ restsUntilOn: addMonths(today(), 2) });
    at(130 + 100);
    await askQuietGroups(system);
    expect(await asksOf(id)).toHaveLength(2);
  });

  it("that somebody else is to lead becomes a task to find a successor, and changes nothing by itself", async () => {
    const { id, slug, one } = await asked();
    await answer(await secretFor(one), { answer: "stepping_down" });
    await followQuietGroups(system);
    await followQuietGroups(system);
    expect(await tasksFor(id)).toMatchObject([
      { memberId: one.memberId, assignedToId: manager.memberId, programKey, dueOn: today() },
    ]);
    const [task] = (await ownTasks(manager)).filter((mine) => mine.memberId === one.memberId);
    expect(task).toMatchObject({ groupSlug: slug, title: expect.stringContaining("wants somebody else to lead") });
    expect((await aViewer(one.memberId)).leads).toContain(id);
  });
});

describe("what follows where nobody answers", () => {
  it("is one task of a manager after 14 days", async () => {
    const { id, one } = await asked();
    at(143);
    await followQuietGroups(system);
    expect(await tasksFor(id)).toEqual([]);
    at(145);
    await followQuietGroups(system);
    await followQuietGroups(system);
    expect(await tasksFor(id)).toMatchObject([
      { memberId: one.memberId, title: expect.stringContaining("no lead has answered") },
    ]);
  });

  it("is nothing where there was an event since", async () => {
    const { id, one } = await asked();
    await logEvent(administrator, aMeetup(id, { startsOn: today() }));
    expect(await findGroupAsk(visitor, await secretFor(one))).toMatchObject({ state: "awake" });
    at(145);
    await followQuietGroups(system);
    expect(await tasksFor(id)).toEqual([]);
  });

  it("is the task at once where no lead gets such mail", async () => {
    const group = await aLedGroup();
    for (const { memberId } of group.leads)
      await chooseNotification(await aViewer(memberId), { kind: "group_quiet", mail: "never" });
    at(130);
    await askQuietGroups(system);
    await followQuietGroups(system);
    expect(await tasksFor(group.id)).toHaveLength(1);
  });
});

it("is in one's own data, and goes along when two entries of a lead are merged", async () => {
  const { id, one, other } = await asked();
  expect(await exportOwnData(await aViewer(one.memberId))).toMatchObject({ groupQuietMails: [{ groupId: id }] });
  await mergeMembers(administrator, { keptId: one.memberId, mergedId: other.memberId });
  expect((await asksOf(id)).map(({ memberId }) => memberId)).toEqual([one.memberId, one.memberId]);
});
