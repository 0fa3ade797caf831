import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { auditEntries, notifications, outbox } from "@/db/schema";
import { systemViewer, type Viewer, visitor } from "@/lib/core/viewer";
import { editMember } from "@/lib/members/edit";
import { findMember } from "@/lib/members/get";
import { aMember, anAccount, aViewer } from "@/lib/testing/people";
import { chooseNotification } from "../choose";
import { askMember } from "./ask";
import { mayAskMember } from "./policy";

const text = "Would you speak about cold starts in Linz in May?";
const byName = { name: "Oksana Ferrante-Lis", email: "oksana@mail.example", text };
let made = 0;

/** A new place for each, so that no test counts the tries of another. */
const from = (address: string) => ({ address, userAgent: null, device: null });
const somewhere = () => from(`192.0.2.${made}`);

/** Somebody with a public profile who signed in. */
async function anExpert(facts: Record<string, unknown> = {}) {
  made += 1;
  const email = `expert.${made}@example.org`;
  const identities = [{ kind: "email", value: email }];
  const memberId = await aMember({ name: `Expert ${made}`, visibility: "public", identities, ...facts });
  await anAccount(memberId);
  return { memberId, email, viewer: await aViewer(memberId) };
}

const mailsTo = (email: string) => db.select().from(outbox).where(eq(outbox.recipient, email));
const mayAsk = async (viewer: Viewer, memberId: string) => {
  const member = await findMember(viewer, memberId);
  return member !== null && mayAskMember(viewer, member);
};

beforeEach(() => {
  made += 1;
});

describe("asking a member through the profile", () => {
  it("mails the question of a visitor, with the answer going to them, and shows nobody's address", async () => {
    const { memberId, email } = await anExpert();
    await askMember(visitor, somewhere(), { memberId, ...byName });
    const [mail, ...more] = await mailsTo(email);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ subject: "Oksana Ferrante-Lis asks you something", replyTo: byName.email });
    expect(mail?.text).toContain(text);
    expect(mail?.text).toContain("Nobody has checked that this name and address are theirs.");
    expect(mail?.unsubscribe).toContain("/unsubscribe/");
    const told = await db.select().from(notifications).where(eq(notifications.memberId, memberId));
    expect(told).toMatchObject([{ kind: "asked", detail: text, isShown: true }]);
    const audited = await db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.action, "member.ask"), eq(auditEntries.objectId, memberId)));
    expect(audited).toMatchObject([{ actorId: null, concernsId: memberId }]);
    expect(JSON.stringify(audited)).not.toMatch(/Linz|oksana/i);
  });

  it("takes the name and the address of a member from their profile, whatever they type", async () => {
    const { memberId, email } = await anExpert();
    const asker = await anExpert();
    await askMember(asker.viewer, somewhere(), { memberId, ...byName });
    const [mail] = await mailsTo(email);
    expect(mail).toMatchObject({ replyTo: asker.email });
    expect(mail?.text).not.toContain("Nobody has checked");
  });

  it("wants a name, an address and a sentence of a visitor, and refuses what a program filled in", async () => {
    const { memberId, email } = await anExpert();
    const asked = (more: object) => askMember(visitor, somewhere(), { memberId, ...byName, ...more });
    await expect(asked({ name: "", email: "" })).rejects.toMatchObject({
      fields: { name: "Write your name.", email: "Write your address, so that you can be answered." },
    });
    await expect(asked({ email: "no address" })).rejects.toMatchObject({ code: "invalid" });
    await expect(asked({ text: "Hello" })).rejects.toMatchObject({ code: "invalid" });
    await expect(asked({ website: "https://buy.example" })).rejects.toMatchObject({ code: "invalid" });
    expect(await mailsTo(email)).toEqual([]);
  });

  it("lets nobody ask more than three times a day, nor ten people", async () => {
    const { memberId, email } = await anExpert();
    const here = somewhere();
    for (let time = 0; time < 3; time += 1) await askMember(visitor, here, { memberId, ...byName });
    await expect(askMember(visitor, here, { memberId, ...byName })).rejects.toThrow(
      /^Too many attempts; wait \d+ hours/,
    );
    expect(await mailsTo(email)).toHaveLength(3);
    await askMember(visitor, from("198.51.100.7"), { memberId, ...byName });
    for (let time = 0; time < 7; time += 1)
      await askMember(visitor, here, { memberId: (await anExpert()).memberId, ...byName });
    const other = { memberId: (await anExpert()).memberId, ...byName };
    await expect(askMember(visitor, here, other)).rejects.toMatchObject({ code: "limited" });
  });

  it("is for those whom the member lets ask: everybody, members, or nobody", async () => {
    const asker = await anExpert();
    const { memberId, viewer } = await anExpert();
    expect([await mayAsk(visitor, memberId), await mayAsk(asker.viewer, memberId)]).toEqual([true, true]);
    const allow = async (questions: "community" | "private") => {
      const member = await findMember(viewer, memberId);
      const identities = [{ kind: "email", value: `expert.${made}@example.org` }];
      const { name, version } = { name: `Expert ${made}`, version: member?.version };
      await editMember(viewer, { id: memberId, version, name, visibility: "public", identities, parts: { questions } });
    };
    await allow("community");
    expect([await mayAsk(visitor, memberId), await mayAsk(asker.viewer, memberId)]).toEqual([false, true]);
    await expect(askMember(visitor, somewhere(), { memberId, ...byName })).rejects.toMatchObject({ code: "forbidden" });
    await allow("private");
    expect(await mayAsk(asker.viewer, memberId)).toBe(false);
    expect(await mayAsk(systemViewer("system"), memberId)).toBe(false);
  });

  it("reaches nobody who stopped such mail, who never signed in, whom the asker does not see, or who asks themselves", async () => {
    const stopped = await anExpert();
    await chooseNotification(stopped.viewer, { kind: "asked", mail: "never" });
    const stranger = await aMember({
      visibility: "public",
      identities: [{ kind: "email", value: "none@example.org" }],
    });
    const hidden = await anExpert({ visibility: "private" });
    for (const memberId of [stopped.memberId, stranger])
      await expect(askMember(visitor, somewhere(), { memberId, ...byName })).rejects.toMatchObject({
        code: "forbidden",
      });
    await expect(
      askMember(stopped.viewer, somewhere(), { memberId: hidden.memberId, ...byName }),
    ).rejects.toMatchObject({ code: "missing" });
    expect(await mayAsk(stopped.viewer, stopped.memberId)).toBe(false);
    expect(await mailsTo(stopped.email)).toEqual([]);
  });
});
