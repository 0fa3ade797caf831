import { and, eq, like } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { db, inTransaction } from "@/db/client";
import { newId } from "@/db/id";
import { auditEntries, members, messages, notifications, outbox } from "@/db/schema";
import { addDays, dayInWords, today } from "@/lib/core/clock";
import { systemViewer, type Viewer } from "@/lib/core/viewer";
import { chooseNotification } from "@/lib/notifications/choose";
import { eraseMember } from "@/lib/privacy/erase/erase-member";
import { exportOwnData } from "@/lib/privacy/export-own-data";
import { mergeMembers } from "@/lib/privacy/merge/merge-members";
import { saveRequirements } from "@/lib/requirements/save";
import type { Requirement } from "@/lib/requirements/schema";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { besideTerms } from "../page";
import { startingMessages } from "./kinds";
import { messagesToMember } from "./list";
import { messagesToBegin, previewMessages } from "./preview";
import { messageTemplatesOf, saveMessageTemplate } from "./templates";
import { writeMessages } from "./write";

const programKey = "community-builders";
const begin = new Date("2026-03-02T12:00:00Z");

const requirement: Requirement = {
  ...{ key: "all", parentKey: null, counts: "contributions", atLeast: 3, within: "term", months: null },
  ...{ types: [], goals: [], principles: [], parts: [], limits: [], leastReach: null },
  ...{ includesUnreviewed: false, needsLink: false, isRequired: true },
  ...{ certifications: [], certificationLevels: [], conductVersion: null },
};

type Signed = Viewer & { memberId: string };
let administrator: Signed;
let manager: Signed;
let made = 0;

const at = (days: number) => vi.setSystemTime(begin.getTime() + days * 86_400_000);

/** A builder with an address, whose term ends in a hundred days. */
async function aBuilder(facts: Record<string, unknown> = {}, term: Record<string, unknown> = {}) {
  made += 1;
  const email = `builder.${made}@example.org`;
  const name = `Neža Hribernik ${String(made).padStart(3, "0")}`;
  const memberId = await aMember({ name, identities: [{ kind: "email", value: email }], ...facts });
  const endsOn = addDays(today(), 100);
  const termId = await aTerm(memberId, { programKey, startsOn: addDays(today(), -200), endsOn, ...term });
  return { memberId, termId, email, name };
}

const own = {
  kind: "other" as const,
  words: [{ programKey, subject: "A talk in May", body: "Would you come, {name}?" }],
};
const ofKind = (kind: "missing" | "ending" | "quiet") => ({
  kind,
  words: [{ programKey, ...startingMessages[kind] }],
});
const write = (to: { termId: string }[], what: object, more: object = {}, viewer: Viewer = manager) =>
  writeMessages(viewer, { termIds: to.map(({ termId }) => termId), sendKey: newId(), ...what, ...more });
const mailsTo = (email: string) => db.select().from(outbox).where(eq(outbox.recipient, email));

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  at(0);
  administrator ??= await anAdministrator();
  manager ??= await aViewer(
    await aMember({ name: "Henrike Aldous", identities: [{ kind: "email", value: "henrike@example.org" }] }),
    { manages: [{ programKey, countries: null }] },
  );
});

afterEach(() => void vi.useRealTimers());

describe("writing to members", () => {
  it("sends one mail to each with the fields filled in, and answers go to who wrote", async () => {
    const [one, other] = [await aBuilder(), await aBuilder()];
    expect(await write([one, other], own)).toEqual({ sent: 2, leftOut: [] });
    const [mail, ...more] = await mailsTo(one.email);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ subject: "A talk in May", replyTo: "henrike@example.org" });
    expect(mail?.text).toContain(`Hello ${one.name},\n\nWould you come, ${one.name}?`);
    expect(mail?.unsubscribe).toContain("/unsubscribe/");
    expect(await mailsTo(other.email)).toHaveLength(1);
    const told = await db.select().from(notifications).where(eq(notifications.memberId, one.memberId));
    expect(told).toMatchObject([{ kind: "written", title: "A talk in May" }]);
    const audited = await db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.action, "message.write"), eq(auditEntries.objectId, one.termId)));
    expect(audited).toMatchObject([{ actorId: manager.memberId, concernsId: one.memberId }]);
    expect(JSON.stringify(audited)).not.toContain("talk in May");
  });

  it("sends nothing more when the same press comes twice, even where the manager insists", async () => {
    const one = await aBuilder();
    const press = { ...own, insists: true, sendKey: newId() };
    expect(await write([one], press)).toEqual({ sent: 1, leftOut: [] });
    expect(await write([one], press)).toEqual({ sent: 1, leftOut: [] });
    expect(await mailsTo(one.email)).toHaveLength(1);
  });

  it("leaves out who was written to for the same cause within 30 days, unless the manager insists", async () => {
    const one = await aBuilder();
    await write([one], own);
    at(29);
    const again = await write([one], own);
    expect(again).toMatchObject({ sent: 0, leftOut: [{ name: one.name, canInsist: true }] });
    expect(again.leftOut[0]?.why).toBe("Henrike Aldous wrote about this on 2 Mar 2026.");
    expect(await write([one], own, {}, administrator)).toMatchObject({ sent: 0 });
    const otherSubject = { ...own, words: [{ programKey, subject: "A survey", body: "Please answer." }] };
    expect(await write([one], otherSubject)).toMatchObject({ sent: 1 });
    expect(await write([one], own, { insists: true })).toMatchObject({ sent: 1 });
    at(62);
    expect(await write([one], own)).toMatchObject({ sent: 1 });
    expect(await mailsTo(one.email)).toHaveLength(4);
  });

  it("leaves out, with the reason, who has no address, wants none, or has two of the terms", async () => {
    const nowhere = await aBuilder({ identities: [] });
    const silent = await aBuilder();
    const twice = await aBuilder();
    const second = await aTerm(twice.memberId, { programKey, startsOn: addDays(today(), 101) });
    const viewer = await aViewer(silent.memberId);
    await chooseNotification(viewer, { kind: "written", mail: "never" });
    const { sent, leftOut } = await write([nowhere, silent, twice, { termId: second }], own);
    expect(sent).toBe(1);
    const why = (name: string) => leftOut.filter((one) => one.name === name).map((one) => one.why);
    expect(why(nowhere.name)).toEqual(["Has no e-mail address."]);
    expect(why(silent.name)).toEqual(["Chose to get no such mail."]);
    expect(why(twice.name)).toEqual(["Gets it once for this program, by another term."]);
    expect(await mailsTo(twice.email)).toHaveLength(1);
    expect(await mailsTo(silent.email)).toEqual([]);
  });

  it("fills in what is missing and how long the term lasts, and leaves out for whom there is nothing to say", async () => {
    await saveRequirements(administrator, {
      ...{ programKey: "heroes", level: "Silver", after: -1, fromOn: today(), requirements: [requirement] },
    });
    const hero = await aBuilder({}, { programKey: "heroes", level: "Silver" });
    const words = (kind: "missing" | "ending") => ({
      ...{ kind, termIds: [hero.termId] },
      words: [{ programKey: "heroes", ...startingMessages[kind] }],
    });
    const missing = await previewMessages(administrator, words("missing"));
    expect(missing.ready[0]?.body).toContain("- 3 contributions in the term: 0 of 3");
    expect(missing.ready[0]?.body.endsWith("Tomasz Wierzbic")).toBe(true);
    const ending = await previewMessages(administrator, words("ending"));
    expect(ending.ready[0]?.subject).toContain(dayInWords(addDays(today(), 100)));
    expect(ending.ready[0]?.body).toContain("in 100 days.");
    const endless = await aBuilder({}, { endsOn: null });
    expect(await write([endless], ofKind("ending"))).toMatchObject({
      sent: 0,
      leftOut: [{ why: "The term has no last day." }],
    });
  });

  it("is for who manages the program and country, never to oneself, and refuses a field that there is none of", async () => {
    const one = await aBuilder({ country: "PL" });
    const elsewhere = await aViewer(await aMember(), { manages: [{ programKey, countries: ["DE"] }] });
    await expect(write([one], own, {}, elsewhere)).rejects.toThrow("There is no such term.");
    await expect(write([one], own, {}, systemViewer("system"))).rejects.toThrow();
    const mine = await aTerm(manager.memberId, { programKey });
    expect(await write([{ termId: mine }], own)).toMatchObject({ sent: 0, leftOut: [{ why: "This is you." }] });
    const wrong = { ...own, words: [{ programKey, subject: "Hello", body: "{birthday}" }] };
    await expect(write([one], wrong)).rejects.toThrow("There is no field {birthday}.");
  });
});

describe("what was written", () => {
  it("is seen by managers, not by the member among it, and by the member in their own data", async () => {
    const one = await aBuilder();
    await write([one], own);
    const about = { memberId: one.memberId, programKey };
    expect(await messagesToMember(manager, about)).toMatchObject([
      { subject: "A talk in May", text: `Would you come, ${one.name}?`, writtenBy: "Henrike Aldous", hasFailed: false },
    ]);
    expect((await besideTerms(manager, [one.memberId])).wroteOn.get(`${one.memberId} ${programKey}`)).toBe(today());
    const viewer = await aViewer(one.memberId);
    expect(await messagesToMember(viewer, about)).toEqual([]);
    expect((await exportOwnData(viewer)).messages).toMatchObject([
      { subject: "A talk in May", writtenBy: "Henrike Aldous", program: programKey },
    ]);
  });

  it("says where no mail server took it", async () => {
    const one = await aBuilder();
    await write([one], own);
    const failed = { failure: "550 no such box", dueAt: null };
    await inTransaction((tx) => tx.update(outbox).set(failed).where(eq(outbox.recipient, one.email)).returning());
    const about = { memberId: one.memberId, programKey };
    expect(await messagesToMember(manager, about)).toMatchObject([{ hasFailed: true }]);
  });

  it("moves in a merge, goes with who was written to, and loses its words with who wrote it", async () => {
    const kept = await aBuilder();
    const gone = await aBuilder({}, { startsOn: addDays(today(), -600), endsOn: addDays(today(), -300) });
    await write([kept, gone], own);
    await mergeMembers(administrator, { keptId: kept.memberId, mergedId: gone.memberId });
    const of = (memberId: string) => db.select().from(messages).where(eq(messages.memberId, memberId));
    expect(await of(kept.memberId)).toHaveLength(2);
    const writer = await aViewer(await aMember({ name: "Paulo Ferraz" }), {
      manages: [{ programKey, countries: null }],
    });
    const third = await aBuilder();
    await write([third], own, {}, writer);
    const versionOf = async (id: string) =>
      (await db.select({ version: members.version }).from(members).where(eq(members.id, id)))[0]?.version;
    const erase = async (id: string) =>
      eraseMember(administrator, { id, version: await versionOf(id), reason: "Asked to." });
    await erase(writer.memberId);
    expect(await of(third.memberId)).toMatchObject([{ subject: "", text: "" }]);
    await erase(kept.memberId);
    expect(await of(kept.memberId)).toEqual([]);
  });
});

describe("the words of a program", () => {
  it("are what Tenet came with until somebody who manages it everywhere changes them", async () => {
    const one = await aBuilder();
    const begun = await messagesToBegin(manager, [one.termId]);
    expect(begun).toMatchObject({ termIds: [one.termId], replyTo: "henrike@example.org" });
    expect(begun.programs).toMatchObject([{ key: programKey, mayEdit: true }]);
    const mine = { programKey, kind: "quiet", version: 0, subject: "Hello {name}", body: "How are you?" };
    await saveMessageTemplate(manager, mine);
    await expect(saveMessageTemplate(manager, mine)).rejects.toThrow("Somebody changed these words");
    const [quiet] = ((await messageTemplatesOf(manager, [programKey])).get(programKey) ?? []).filter(
      ({ kind }) => kind === "quiet",
    );
    expect(quiet).toMatchObject({ subject: "Hello {name}", version: 1 });
    const local = await aViewer(await aMember(), { manages: [{ programKey, countries: ["DE"] }] });
    await expect(saveMessageTemplate(local, { ...mine, version: 1 })).rejects.toThrow();
    await expect(saveMessageTemplate(manager, { ...mine, version: 1, body: "{age}" })).rejects.toThrow("{age}");
    expect(await db.select().from(outbox).where(like(outbox.subject, "Hello {name}%"))).toEqual([]);
  });
});
