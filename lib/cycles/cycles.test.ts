import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { cycleDecisions, terms } from "@/db/schema";
import { addDays, today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { aCycle } from "@/lib/testing/cycles";
import { deliverDueMail, lastMailTo } from "@/lib/testing/mail";
import { aMember, aTerm, aViewer } from "@/lib/testing/people";
import { decideOnTerm } from "./decide";
import { editCycle } from "./edit";
import { findCycle } from "./get";
import { giveReason } from "./give-reason";
import { sendDueLetters } from "./letters/leave";
import { lettersOfCycle } from "./letters/list";
import { findLetter } from "./letters/read";
import { sendLetters } from "./letters/send";
import { previewDecisions } from "./preview";
import { cycleProgress } from "./terms";
import { undoCycleDecision } from "./undo";

type Signed = Viewer & { memberId: string };
const programKey = "ambassadors";
const day = today();
const endsOn = addDays(day, 40);

let manager: Signed;
let cycleId: string;

beforeEach(async () => {
  manager = await aViewer(await aMember({ name: "Henrike Aldous" }), { manages: [{ programKey, countries: null }] });
  cycleId = await aCycle(manager, { programKey });
});

async function anAmbassador(level: string | null = "Charter", facts: Record<string, unknown> = {}) {
  const memberId = await aMember({
    name: "Lena Strasburger",
    identities: [{ kind: "email", value: `lena.${Math.random()}@example.org` }],
  });
  const termId = await aTerm(memberId, { programKey, level, startsOn: addDays(endsOn, -364), endsOn, ...facts });
  return { memberId, termId };
}

const decide = (termId: string, more: Record<string, unknown>, viewer: Viewer = manager) =>
  decideOnTerm(viewer, { cycleId, termId, termVersion: 1, ...more });
const termOf = async (id: string) => (await db.select().from(terms).where(eq(terms.id, id)))[0];
const termsOf = async (memberId: string) =>
  db.select().from(terms).where(eq(terms.memberId, memberId)).orderBy(terms.startsOn);
const decisionOf = async (id: string) => (await db.select().from(cycleDecisions).where(eq(cycleDecisions.id, id)))[0];

describe("a decision in a cycle", () => {
  it("renews the term at once, as the level that was chosen, and says which letter that is", async () => {
    const [same, higher, lower] = [await anAmbassador(), await anAmbassador(), await anAmbassador("Established")];
    expect(await decide(same.termId, { decision: "renew" })).toMatchObject({ letterKind: "renew_same" });
    expect(await decide(higher.termId, { decision: "renew", level: "Established" })).toMatchObject({
      letterKind: "renew_higher",
    });
    expect(await decide(lower.termId, { decision: "renew", level: "Charter", reason: "Less time." })).toMatchObject({
      letterKind: "renew_lower",
    });
    const [first, next] = await termsOf(higher.memberId);
    expect([first?.state, first?.ending, next?.level, next?.startsOn]).toEqual([
      "ended",
      "renewed",
      "Established",
      addDays(endsOn, 1),
    ]);
  });

  it("gives grace, puts on hold, ends, or lets stay as emeritus", async () => {
    const [grace, hold, end, emeritus] = [
      await anAmbassador(),
      await anAmbassador(),
      await anAmbassador(),
      await anAmbassador(),
    ];
    const untilOn = addDays(endsOn, 60);
    await decide(grace.termId, { decision: "grace", untilOn, reason: "An exam in spring." });
    await decide(hold.termId, { decision: "on_hold" });
    await decide(end.termId, { decision: "end", reason: "Left the partner." });
    await decide(emeritus.termId, { decision: "emeritus" });
    expect(await termOf(grace.termId)).toMatchObject({ state: "grace", endsOn: untilOn });
    expect(await termOf(hold.termId)).toMatchObject({ state: "on_hold", endsOn });
    expect(await termOf(end.termId)).toMatchObject({ state: "ended", ending: "lapsed", endsOn });
    expect(await termOf(emeritus.termId)).toMatchObject({ state: "ended", ending: "emeritus", endsOn });
    await expect(decide((await anAmbassador()).termId, { decision: "grace" })).rejects.toThrow(/until which day/i);
  });

  it("keeps by which requirements and how far the term was then", async () => {
    const { termId } = await anAmbassador("Established");
    const { id } = await decide(termId, { decision: "renew" });
    const kept = await decisionOf(id);
    expect([kept?.requirementsLevel, kept?.requirementsNumber, kept?.standing.isComplete]).toEqual([
      "Established",
      0,
      false,
    ]);
    expect(kept?.standing.requirements).toContainEqual(expect.objectContaining({ key: "all", done: 0, atLeast: 12 }));
  });

  it.each([
    { decision: "renew" },
    { decision: "renew", level: "Established" },
    { decision: "grace", untilOn: addDays(endsOn, 30), reason: "Wait." },
    { decision: "on_hold" },
    { decision: "emeritus" },
    { decision: "end", reason: "Enough." },
  ])("is undone with all that it changed: %o", async (asked) => {
    const { termId, memberId } = await anAmbassador("Charter", { reason: "Invited in 2024." });
    const { id } = await decide(termId, asked);
    await undoCycleDecision(manager, { id, version: 1 });
    const left = await termsOf(memberId);
    expect(left).toHaveLength(1);
    expect(left[0]).toMatchObject({ state: "active", ending: null, endsOn, level: "Charter" });
    if (asked.decision !== "on_hold") expect(left[0]?.reason).toBe("Invited in 2024.");
    await expect(undoCycleDecision(manager, { id, version: 1 })).rejects.toThrow("This was undone already.");
    const version = left[0]?.version ?? 0;
    await expect(
      decideOnTerm(manager, { cycleId, termId, termVersion: version, decision: "renew" }),
    ).resolves.toBeTruthy();
  });

  it.each(["grace", "on_hold"])("leaves a term in grace in grace again, once %s is undone", async (decision) => {
    const { termId, memberId } = await anAmbassador("Charter", { state: "grace" });
    const { id } = await decide(termId, { decision, untilOn: decision === "grace" ? addDays(endsOn, 30) : null });
    await undoCycleDecision(manager, { id, version: 1 });
    expect((await termsOf(memberId))[0]).toMatchObject({ state: "grace", endsOn });
  });

  it("is nobody's on themselves, nor anybody's who does not manage the program there", async () => {
    const own = await aTerm(manager.memberId, { programKey, level: "Charter", startsOn: "2026-01-01", endsOn });
    await expect(decide(own, { decision: "renew" })).rejects.toMatchObject({ code: "forbidden" });
    const { termId } = await anAmbassador();
    const abroad = await aViewer(await aMember(), { manages: [{ programKey, countries: ["CL"] }] });
    await expect(decide(termId, { decision: "renew" }, abroad)).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await aViewer(await aMember());
    await expect(decide(termId, { decision: "renew" }, stranger)).rejects.toMatchObject({ code: "missing" });
  });

  it("refuses a term that the cycle does not have, and a second decision in words", async () => {
    const far = await anAmbassador("Charter", { endsOn: addDays(day, 400) });
    await expect(decide(far.termId, { decision: "renew" })).rejects.toMatchObject({ code: "missing" });
    const { termId } = await anAmbassador();
    await decide(termId, { decision: "renew" });
    const other = await aViewer(await aMember(), { manages: [{ programKey, countries: null }] });
    await expect(decide(termId, { decision: "end", reason: "No." }, other)).rejects.toThrow(
      "Henrike Aldous has decided already: Renewed as Charter.",
    );
  });

  it("is shown before it is made, without those who cannot become that, each with why", async () => {
    const [open, held] = [await anAmbassador(), await anAmbassador()];
    await decide(held.termId, { decision: "on_hold" });
    const other = await aCycle(manager, { programKey, name: "Another" });
    const ids = [open.termId, held.termId];
    const asked = { cycleId: other, isAll: false, ids, filter: {}, level: null, untilOn: null };
    const { become, left } = await previewDecisions(manager, { ...asked, decision: "renew" });
    expect(become.map(({ id }) => id)).toEqual([open.termId]);
    expect(left).toEqual([{ name: "Lena Strasburger", why: "It is on hold. Resume it, then renew it." }]);
  });

  it("counts in the progress, and stays in the list whatever became of the term", async () => {
    const [one] = [await anAmbassador(), await anAmbassador()];
    await decide(one.termId, { decision: "grace", untilOn: addDays(endsOn, 400), reason: "Wait." });
    const cycle = await findCycle(manager, cycleId);
    if (!cycle) throw new Error("The cycle is gone.");
    const progress = await cycleProgress(manager, cycle);
    expect(progress.counts.get("grace")).toBe(1);
    expect(progress.all - progress.undecided).toBe(progress.decided);
    expect(progress.decided).toBe(1);
  });
});

describe("a letter", () => {
  it("leaves after an hour, or when it is sent, and then the decision stands", async () => {
    const { termId, memberId } = await anAmbassador();
    const { id } = await decide(termId, { decision: "renew" });
    await sendDueLetters();
    expect(await decisionOf(id)).toMatchObject({ letterState: "waiting", sentAt: null });
    expect(await sendLetters(manager, { cycleId })).toEqual({ count: 1 });
    await sendDueLetters();
    await sendDueLetters();
    const sent = await decisionOf(id);
    expect(sent?.letterState).toBe("sent");
    expect(sent?.letterSubject).toBe("Your term in AWS Ambassadors is renewed");
    await expect(undoCycleDecision(manager, { id, version: 2 })).rejects.toThrow("The letter has left");
    const delivered: string[] = [];
    await deliverDueMail(async ({ to }) => void delivered.push(to));
    expect(delivered).toHaveLength(1);
    expect((await lastMailTo(delivered[0] ?? ""))?.text).toContain("/letters/");
    expect(memberId).toBeTruthy();
  });

  it("waits for a reason where one is asked", async () => {
    const { termId } = await anAmbassador();
    const { id } = await decide(termId, { decision: "end" });
    expect(await decisionOf(id)).toMatchObject({ letterState: "held", letterDueAt: null });
    expect(await sendLetters(manager, { cycleId })).toEqual({ count: 0 });
    await giveReason(manager, { id, version: 1, reason: "Left the partner." });
    expect(await sendLetters(manager, { cycleId, kinds: ["renew_same"] })).toEqual({ count: 0 });
    expect(await sendLetters(manager, { cycleId, kinds: ["end"] })).toEqual({ count: 1 });
    await sendDueLetters();
    expect((await decisionOf(id))?.letterText).toContain("Left the partner.");
  });

  it("can be disagreed with for as long as it says, so that the last day is not moved back", async () => {
    const { termId } = await anAmbassador();
    const days = { opensOn: addDays(day, -5), decisionsCloseOn: addDays(day, 20), lettersLastOn: addDays(day, 25) };
    const terms = { name: "Renewal 2027", endsFrom: addDays(day, -10), endsTo: addDays(day, 90) };
    const facts = { id: cycleId, ...terms, ...days, appealsUntil: addDays(day, 26) };
    const { version } = await editCycle(manager, { ...facts, version: 1 });
    await decide(termId, { decision: "renew" });
    await sendLetters(manager, { cycleId });
    await sendDueLetters();
    await expect(editCycle(manager, { ...facts, version, appealsUntil: addDays(day, 25) })).rejects.toMatchObject({
      fields: { appealsUntil: expect.stringContaining("Letters that have left say") },
    });
  });

  it("is told of before it leaves where its member has no address for mail", async () => {
    await decide((await anAmbassador()).termId, { decision: "renew" });
    const memberId = await aMember();
    const termId = await aTerm(memberId, { programKey, startsOn: addDays(endsOn, -364), endsOn });
    const { id } = await decide(termId, { decision: "renew" });
    const cycle = await findCycle(manager, cycleId);
    if (!cycle) throw new Error("The cycle is gone.");
    expect(await lettersOfCycle(manager, cycle)).toMatchObject({ ready: 2, withoutAddress: 1 });
    await sendLetters(manager, { cycleId });
    await sendDueLetters();
    expect(await lettersOfCycle(manager, cycle)).toMatchObject({ ready: 0, sent: 2, withoutAddress: 0 });
    expect((await findLetter(await aViewer(memberId), id))?.subject).toContain("renewed");
  });

  it("does not leave for what was undone", async () => {
    const { termId } = await anAmbassador();
    const { id } = await decide(termId, { decision: "renew" });
    await sendLetters(manager, { cycleId });
    await undoCycleDecision(manager, { id, version: 1 });
    await sendDueLetters();
    const rows = await db
      .select()
      .from(cycleDecisions)
      .where(and(eq(cycleDecisions.id, id), eq(cycleDecisions.letterState, "sent")));
    expect(rows).toEqual([]);
  });
});
