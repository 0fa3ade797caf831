import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { cycleDecisions, cycleReminders, outbox, terms } from "@/db/schema";
import { addDays, today } from "@/lib/core/clock";
import { systemViewer, type Viewer } from "@/lib/core/viewer";
import { listOpenNotifications } from "@/lib/notifications/list";
import { aCycle } from "@/lib/testing/cycles";
import { aMember, aTerm, aViewer } from "@/lib/testing/people";
import { decideOnTerm } from "../decide";
import { sendDueLetters } from "../letters/leave";
import { findLetter } from "../letters/read";
import { sendLetters } from "../letters/send";
import { sendCycleReminders } from "../remind";
import { undoCycleDecision } from "../undo";
import { answerAppeal } from "./answer";
import { openAppeals } from "./list";
import { appealDecision } from "./write";

type Signed = Viewer & { memberId: string };
const programKey = "ambassadors";
const endsOn = addDays(today(), 40);

let [first, second]: Signed[] = [];
let cycleId: string;

const manager = async () => aViewer(await aMember(), { manages: [{ programKey, countries: null }] });

beforeEach(async () => {
  [first, second] = [await manager(), await manager()];
  cycleId = await aCycle(first, { programKey, remindOn: [addDays(today(), -3), addDays(today(), -1)] });
});

async function anAmbassador() {
  const email = `member.${Math.random()}@example.org`;
  const memberId = await aMember({ identities: [{ kind: "email", value: email }] });
  const termId = await aTerm(memberId, { programKey, level: "Charter", startsOn: addDays(endsOn, -364), endsOn });
  return { memberId, termId, email, viewer: await aViewer(memberId) };
}

/** A member whose term ends, by a letter that has left. */
async function ended() {
  const member = await anAmbassador();
  const asked = { cycleId, termId: member.termId, termVersion: 1, decision: "end", reason: "Nothing since May." };
  const { id } = await decideOnTerm(first as Signed, asked);
  expect(await findLetter(member.viewer, id)).toBeNull();
  await sendLetters(first as Signed, { cycleId });
  await sendDueLetters(id);
  return { ...member, id };
}

describe("an appeal", () => {
  it("is told to those who may answer it until somebody has, and the answer to the member", async () => {
    const { viewer, termId, id } = await ended();
    const waiting = async (who?: Signed) =>
      (await listOpenNotifications(who as Signed)).decide.filter(({ objectId }) => objectId === termId).length;
    const read = async () => (await listOpenNotifications(viewer as Signed)).read.map(({ button }) => button?.href);
    expect(await read()).toEqual([`/letters/${id}`]);
    await appealDecision(viewer, { decisionId: id, text: "I spoke in June." });
    expect([await waiting(first), await waiting(second)]).toEqual([0, 1]);
    const [theirs] = await openAppeals(second as Signed, cycleId);
    await answerAppeal(second as Signed, { id: theirs?.id, version: 1, outcome: "kept", answer: "It stays." });
    expect(await waiting(second)).toBe(0);
    expect(await read()).toHaveLength(2);
  });

  it("is written once on the page of the letter, and waits for somebody who did not decide", async () => {
    const { viewer, id } = await ended();
    expect(await findLetter(viewer, id)).toMatchObject({ isSelf: true, mayAppeal: true });
    expect(await findLetter(await aViewer(await aMember()), id)).toBeNull();
    await appealDecision(viewer, { decisionId: id, text: "I spoke in June.", links: ["https://talks.example.org/1"] });
    await expect(appealDecision(viewer, { decisionId: id, text: "Again." })).rejects.toThrow(/answered this letter/);
    const [mine] = await openAppeals(first as Signed, cycleId);
    const [theirs] = await openAppeals(second as Signed, cycleId);
    expect([mine?.isMine, theirs?.isMine]).toEqual([true, false]);
    const answer = { id: theirs?.id, version: 1, outcome: "kept", answer: "That talk was in another program." };
    await expect(answerAppeal(first as Signed, answer)).rejects.toMatchObject({ code: "forbidden" });
    await answerAppeal(second as Signed, answer);
    await expect(answerAppeal(second as Signed, answer)).rejects.toThrow(/answered this already/);
    expect(await openAppeals(second as Signed, cycleId)).toEqual([]);
    expect((await findLetter(viewer, id))?.appeal).toMatchObject({ outcome: "kept", answer: answer.answer });
  });

  it("leads to another decision, with a letter of its own, where somebody else sees it otherwise", async () => {
    const { viewer, id, termId } = await ended();
    await appealDecision(viewer, { decisionId: id, text: "I spoke in June." });
    const [appeal] = await openAppeals(second as Signed, cycleId);
    const [term] = await db.select().from(terms).where(eq(terms.id, termId));
    const changed = await answerAppeal(second as Signed, {
      ...{ id: appeal?.id, version: 1, outcome: "changed", answer: "You are right." },
      ...{ termVersion: term?.version, decision: "renew" },
    });
    const rows = await db.select().from(cycleDecisions).where(eq(cycleDecisions.termId, termId));
    const standing = rows.filter(({ replacedAt, undoneAt }) => replacedAt === null && undoneAt === null);
    expect(standing.map((row) => row.id)).toEqual([changed.decisionId]);
    expect(standing[0]).toMatchObject({ letterKind: "renew_same", letterState: "waiting", reason: "You are right." });
  });

  it("waits for an answer again, with the decision that it is about, once the answer is undone", async () => {
    const { viewer, id, termId } = await ended();
    await appealDecision(viewer, { decisionId: id, text: "I spoke in June." });
    const [appeal] = await openAppeals(second as Signed, cycleId);
    const version = async () =>
      (await db.select({ version: terms.version }).from(terms).where(eq(terms.id, termId)))[0]?.version;
    const answer = { id: appeal?.id, outcome: "changed", answer: "You are right.", decision: "renew" };
    const changed = await answerAppeal(second as Signed, { ...answer, version: 1, termVersion: await version() });
    await undoCycleDecision(second as Signed, { id: changed.decisionId, version: 1 });
    const [term] = await db.select().from(terms).where(eq(terms.id, termId));
    expect(term).toMatchObject({ state: "ended", ending: "lapsed", endsOn });
    const [again] = await openAppeals(second as Signed, cycleId);
    expect(again).toMatchObject({ id: appeal?.id, decisionId: id });
    expect((await findLetter(viewer, id))?.appeal).toMatchObject({ outcome: null, answer: null });
    const asked = { ...answer, version: again?.version, termVersion: await version() };
    await expect(answerAppeal(second as Signed, asked)).resolves.toBeTruthy();
  });
});

describe("reminders", () => {
  it("go once on each day to those who are short and not decided on", async () => {
    const [short, decided] = [await anAmbassador(), await anAmbassador()];
    await decideOnTerm(first as Signed, { cycleId, termId: decided.termId, termVersion: 1, decision: "renew" });
    await sendCycleReminders(systemViewer("system"));
    await sendCycleReminders(systemViewer("system"));
    const mails = await db.select({ cause: outbox.cause, to: outbox.recipient }).from(outbox);
    // Of whichever cycle: others of this file gather the term, too, and one reminder is enough.
    const own = mails.filter(({ cause }) => cause?.startsWith("reminder "));
    expect(own.map(({ to }) => to)).toContain(short.email);
    expect(own.map(({ to }) => to)).not.toContain(decided.email);
    expect(own.filter(({ to }) => to === short.email)).toHaveLength(1);
    const noted = await db.select().from(cycleReminders).where(eq(cycleReminders.termId, short.termId));
    expect(noted.filter((one) => one.cycleId === cycleId).map(({ remindOn }) => remindOn)).toEqual([
      addDays(today(), -1),
    ]);
  });
});
