import { and, eq, like } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { db, inTransaction } from "@/db/client";
import { accounts, jobs, outbox, roleGrants } from "@/db/schema";
import { disableAccount } from "@/lib/accounts/disable-enable";
import { commentOnActivity } from "@/lib/activities/comment";
import { editActivity } from "@/lib/activities/edit";
import { logActivity } from "@/lib/activities/log";
import { logEvent } from "@/lib/events/log";
import { appointLead } from "@/lib/groups/leads/appoint";
import { inviteLead } from "@/lib/groups/leads/invite";
import { chooseNotification, ownChoices } from "@/lib/notifications/choose";
import { listOpenNotifications } from "@/lib/notifications/list";
import { confirmActivity } from "@/lib/reviews/confirm";
import { declineActivity } from "@/lib/reviews/decline";
import { returnActivity } from "@/lib/reviews/return";
import { undoDecision } from "@/lib/reviews/undo-decision";
import { anActivity, aTalk } from "@/lib/testing/activities";
import { aGroup, aMeetup } from "@/lib/testing/groups";
import { deliverDueMail, lastMailTo, tellPeopleNow } from "@/lib/testing/mail";
import { aMember, anAccount, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { getInbox } from "./get";
import { newsQuestion, newsSince, readNews } from "./news";

afterEach(() => vi.unstubAllEnvs());

let made = 0;

/** A member with an address and an account; answers how many mails whose subject has the words they were sent, too. */
async function somebody(name: string) {
  made += 1;
  const email = `person${made}@told.example`;
  const memberId = await aMember({ name, identities: [{ kind: "email", value: email }] });
  await anAccount(memberId);
  const mails = async (words: string) => {
    await tellPeopleNow();
    const sent = and(eq(outbox.recipient, email), like(outbox.subject, `%${words}%`));
    return (await db.select({ id: outbox.id }).from(outbox).where(sent)).length;
  };
  return { ...(await aViewer(memberId)), email, mails };
}

describe("what happened to what is theirs", () => {
  it("reaches a member by mail, leads to the very thing, and names the reviewer's words", async () => {
    vi.stubEnv("APP_URL", "https://tenet.valpo.example/");
    const renata = await somebody("Renata Quilodrán");
    const id = await anActivity(renata);
    await returnActivity(await anAdministrator(), { id, version: 1, reason: "The link asks me to sign in." });
    expect(await renata.mails("came back")).toBe(1);
    expect(await renata.mails("came back")).toBe(1);
    expect(await lastMailTo(renata.email)).toMatchObject({
      text: expect.stringContaining("The link asks me to sign in."),
      button: { href: `https://tenet.valpo.example/activities/${id}/edit` },
    });
  });

  it("leaves as text and HTML, by the name of the installation and marked as written by a machine", async () => {
    const renata = await somebody("Renata Quilodrán");
    const id = await anActivity(renata, { title: "Less <noise> & more" });
    await declineActivity(await anAdministrator(), { id, version: 1, reason: "Not ours." });
    expect(await renata.mails("was declined")).toBe(1);
    const send = vi.fn(async (_mail: { to: string; html: string; text: string; fromName: string }) => {});
    await deliverDueMail(send);
    const [mail] = send.mock.calls.map(([one]) => one).filter(({ to }) => to === renata.email);
    expect(mail?.fromName).toBe("Tenet");
    expect(mail?.html).toContain("Less &lt;noise&gt; &amp; more");
    expect(mail?.html).toContain(`/activities/${id}"`);
    expect(mail?.text).toContain("Open the activity:\nhttp");
  });

  it("is not mailed where they chose so, or where it was undone before anybody was told", async () => {
    const renata = await somebody("Renata Quilodrán");
    const henrike = await anAdministrator();
    const undone = await anActivity(renata, { title: "Undone" });
    await declineActivity(henrike, { id: undone, version: 1, reason: "No." });
    await undoDecision(henrike, { id: undone });
    expect(await renata.mails("declined")).toBe(0);
    await chooseNotification(renata, { kind: "declined", mail: "never" });
    const id = await anActivity(renata, { title: "Not ours" });
    await declineActivity(henrike, { id, version: 1, reason: "No." });
    expect(await renata.mails("declined")).toBe(0);
  });

  it("is mailed once where a decision was taken back and made anew, and never to an account that is disabled", async () => {
    const [renata, henrike] = [await somebody("Renata Quilodrán"), await anAdministrator()];
    const id = await anActivity(renata, { title: "Twice" });
    await returnActivity(henrike, { id, version: 1, reason: "Wrong day." });
    const { version } = await undoDecision(henrike, { id });
    await returnActivity(henrike, { id, version, reason: "Wrong evening." });
    expect(await renata.mails("“Twice” came back")).toBe(1);
    expect((await lastMailTo(renata.email))?.text).toContain("Wrong evening.");
    const gone = await somebody("Ana Souza");
    const group = await aGroup({ name: "UG Before" });
    await inviteLead(henrike, { groupId: group.id, memberId: gone.memberId });
    await disableAccount(henrike, { memberId: gone.memberId });
    const another = await aGroup({ name: "UG After" });
    await inviteLead(henrike, { groupId: another.id, memberId: gone.memberId });
    expect([await gone.mails("UG Before"), await gone.mails("UG After")]).toEqual([1, 0]);
  });

  it("keeps every one of several choices that are made at once", async () => {
    const renata = await somebody("Renata Quilodrán");
    const off = ["returned", "declined", "commented"];
    await Promise.all(off.map((kind) => chooseNotification(renata, { kind, mail: "never" })));
    const { kinds: chosen } = await ownChoices(renata);
    for (const kind of off) expect(chosen).toContainEqual(expect.objectContaining({ kind, mail: "never" }));
  });

  it("is a confirmation only by choice, and a correction of tags always", async () => {
    const [renata, henrike] = [await somebody("Renata Quilodrán"), await anAdministrator()];
    const [quiet, corrected] = [await anActivity(renata, { title: "One" }), await anActivity(renata, { title: "Two" })];
    await confirmActivity(henrike, { id: quiet, version: 1 });
    await confirmActivity(henrike, { id: corrected, version: 1, add: [{ principleKey: "ownership" }] });
    expect(await renata.mails("confirmed")).toBe(0);
    expect(await renata.mails("changed what “Two” advances")).toBe(1);
    await chooseNotification(renata, { kind: "confirmed", mail: "at once" });
    const loud = await anActivity(renata, { title: "Three" });
    await confirmActivity(henrike, { id: loud, version: 1 });
    expect(await renata.mails("“Three” is confirmed")).toBe(1);
  });

  it("is a credit to those who are new among the people, and a comment to the other side", async () => {
    const [renata, ana] = [await somebody("Renata Quilodrán"), await somebody("Ana Souza")];
    const henrike = await anAdministrator();
    const credits = [
      { memberId: renata.memberId, part: "speaker" },
      { memberId: ana.memberId, part: "speaker" },
    ];
    const id = await anActivity(renata);
    await editActivity(renata, { ...aTalk(renata.memberId, { credits }), id, version: 1 });
    expect([await ana.mails("gave you credit"), await renata.mails("gave you credit")]).toEqual([1, 0]);
    await commentOnActivity(henrike, { id, body: "Which evening was it?" });
    expect(await renata.mails("wrote about")).toBe(1);
    await commentOnActivity(renata, { id, body: "The fourteenth." });
    expect(await renata.mails("wrote about")).toBe(1);
  });

  it("waits to be told only where it is somebody else's, too", async () => {
    const [renata, ana] = [await somebody("Renata Quilodrán"), await somebody("Ana Prieto")];
    const waiting = () => db.$count(jobs, eq(jobs.name, "tell-people"));
    await tellPeopleNow();
    const before = await waiting();
    await logActivity(renata, aTalk(renata.memberId));
    expect(await waiting()).toBe(before);
    const credits = [renata, ana].map(({ memberId }) => ({ memberId, part: "speaker" as const }));
    await logActivity(renata, aTalk(renata.memberId, { credits }));
    expect(await waiting()).toBe(before + 1);
  });

  it("is no mail for each evening that a group held while its leads were put right, and home asks of some at a time", async () => {
    const [henrike, renata] = [await anAdministrator(), await somebody("Renata Quilodrán")];
    const group = await aGroup();
    for (let month = 1; month <= 11; month += 1)
      for (const startsOn of [`2025-${String(month).padStart(2, "0")}-10`, `2025-${String(month).padStart(2, "0")}-20`])
        await logEvent(henrike, aMeetup(group.id, { startsOn, link: null }));
    await appointLead(henrike, { groupId: group.id, memberId: renata.memberId, fromOn: "2025-01-01" });
    expect(await renata.mails("gave you credit")).toBe(0);
    expect((await getInbox(renata)).filter(({ kind }) => kind === "credit")).toHaveLength(20);
  });

  it("stands on the home page, but for what was undone", async () => {
    const [renata, henrike] = [await somebody("Renata Quilodrán"), await anAdministrator()];
    const [declined, undone] = [await anActivity(renata, { title: "One" }), await anActivity(renata, { title: "Two" })];
    await declineActivity(henrike, { id: declined, version: 1, reason: "No." });
    await confirmActivity(henrike, { id: undone, version: 1 });
    await undoDecision(henrike, { id: undone });
    await commentOnActivity(henrike, { id: undone, body: "Which evening?" });
    await commentOnActivity(renata, { id: undone, body: "The fourteenth." });
    await tellPeopleNow();
    const news = readNews(await newsQuestion(renata, newsSince()));
    expect(news.map(({ what, title }) => [what, title])).toEqual([
      ["commented", "Two"],
      ["declined", "One"],
    ]);
    expect(readNews(await newsQuestion(henrike, newsSince()))).toEqual([]);
  });

  it("is told no more, at home and in the bell, where it was undone after somebody was told", async () => {
    const [renata, henrike] = [await somebody("Renata Quilodrán"), await anAdministrator()];
    const [plain, corrected] = [await anActivity(renata, { title: "One" }), await anActivity(renata, { title: "Two" })];
    await confirmActivity(henrike, { id: plain, version: 1 });
    await confirmActivity(henrike, { id: corrected, version: 1, add: [{ principleKey: "ownership" }] });
    await tellPeopleNow();
    const told = async () => [
      readNews(await newsQuestion(renata, newsSince())).map(({ what }) => what),
      (await listOpenNotifications(renata)).read.map(({ kind }) => kind),
    ];
    expect((await told()).map((one) => one.toSorted())).toEqual([
      ["confirmed", "corrected"],
      ["confirmed", "corrected"],
    ]);
    for (const id of [plain, corrected]) await undoDecision(henrike, { id });
    expect(await told()).toEqual([[], []]);
    await confirmActivity(henrike, { id: plain, version: 3 });
    await tellPeopleNow();
    expect(await told()).toEqual([["confirmed"], ["confirmed"]]);
  });

  it("keeps a comment from whoever may no longer read it, and all mail from a disabled account", async () => {
    const [renata, was, off] = [await somebody("Renata"), await somebody("Pavel Brandl"), await somebody("Ana Souza")];
    for (const { memberId } of [was, off]) await aViewer(memberId, { administrator: true });
    await aViewer((await somebody("Tomasz Wierzbic")).memberId, { administrator: true });
    const id = await anActivity(renata);
    for (const one of [was, off])
      await commentOnActivity(await aViewer(one.memberId), { id, body: "Which evening was it?" });
    await inTransaction((tx) =>
      tx.update(roleGrants).set({ endedAt: new Date() }).where(eq(roleGrants.memberId, was.memberId)).returning(),
    );
    await commentOnActivity(renata, { id, body: "The fourteenth." });
    expect([await was.mails("wrote about"), await off.mails("wrote about")]).toEqual([0, 2]);
    await inTransaction((tx) =>
      tx.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.memberId, off.memberId)).returning(),
    );
    await commentOnActivity(renata, { id, body: "In the evening." });
    expect(await off.mails("wrote about")).toBe(2);
  });

  it("is no correction of tags where the confirmation that made it was undone", async () => {
    const [renata, henrike] = [await somebody("Renata Quilodrán"), await anAdministrator()];
    const id = await anActivity(renata, { title: "Undone" });
    await confirmActivity(henrike, { id, version: 1, add: [{ principleKey: "ownership" }] });
    await undoDecision(henrike, { id });
    expect(await renata.mails("changed what")).toBe(0);
    expect(readNews(await newsQuestion(renata, newsSince()))).toEqual([]);
  });

  it("is an invitation to a program", async () => {
    const renata = await somebody("Renata Quilodrán");
    await aTerm(renata.memberId, { programKey: "heroes", state: "invited" });
    // The command line tells nobody; a manager does.
    expect(await renata.mails("invited")).toBe(0);
  });
});
