import { eq } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { db, inTransaction } from "@/db/client";
import { members, notifications, outbox } from "@/db/schema";
import { systemViewer, visitor } from "@/lib/core/viewer";
import { chooseNotification, chooseQuietHours, ownChoices } from "@/lib/notifications/choose";
import { sendDueDigests } from "@/lib/notifications/digest";
import type { NotificationKind } from "@/lib/notifications/kinds";
import { listOpenNotifications } from "@/lib/notifications/list";
import { markRead } from "@/lib/notifications/mark-read";
import { notify } from "@/lib/notifications/notify";
import { findSubscription, resumeMail, stopMail } from "@/lib/notifications/unsubscribe";
import { deliverDueMail } from "@/lib/testing/mail";
import { aMember, anAccount, aViewer } from "@/lib/testing/people";

const system = systemViewer("system");
let made = 0;

async function somebody() {
  made += 1;
  const email = `chooses${made}@mail.example`;
  const memberId = await aMember({ name: "Renata Quilodrán", identities: [{ kind: "email", value: email }] });
  await anAccount(memberId);
  const viewer = await aViewer(memberId);
  const tell = (kind: NotificationKind, subject: string) =>
    inTransaction((tx) =>
      notify(tx, { memberId, kind, subject, body: ["Read this."], object: { kind: "activity", id: subject } }),
    );
  const mails = () => db.select().from(outbox).where(eq(outbox.recipient, email)).orderBy(outbox.createdAt, outbox.id);
  return { ...viewer, email, tell, mails };
}

/** As if eight o'clock had come. */
async function letDigestsFallDue() {
  await inTransaction((tx) =>
    tx
      .update(notifications)
      .set({ digestDueAt: new Date(0) })
      .where(eq(notifications.isShown, true)),
  );
}

/** The token of the link that stops the mail. */
const tokenOf = (mail?: { unsubscribe: string | null }) => mail?.unsubscribe?.split("/").at(-1) ?? "";

describe("what somebody chose", () => {
  it("decides what stands in the app and what is mailed, each kind by itself", async () => {
    const renata = await somebody();
    await chooseNotification(renata, { kind: "commented", isShown: false });
    await chooseNotification(renata, { kind: "commented", mail: "never" });
    await renata.tell("commented", "Not told");
    await renata.tell("declined", "Told");
    const { read } = await listOpenNotifications(renata);
    expect(read.map(({ title }) => title)).toEqual(["Told"]);
    expect((await renata.mails()).map(({ subject }) => subject)).toEqual(["Told"]);
    const { kinds } = await ownChoices(renata);
    expect(kinds.find(({ kind }) => kind === "commented")).toMatchObject({ isShown: false, mail: "never" });
    expect(kinds.some(({ kind }) => kind === "leadless")).toBe(false);
  });

  it("lets mail wait while it is night where they live", async () => {
    const renata = await somebody();
    await inTransaction((tx) => tx.update(members).set({ timeZone: "UTC" }).where(eq(members.id, renata.memberId)));
    await chooseQuietHours(renata, { quietHours: { from: "00:00", to: "23:59" } });
    await expect(chooseQuietHours(renata, { quietHours: { from: "25:00", to: "07:00" } })).rejects.toThrow(/time/);
    await renata.tell("declined", "Later");
    await chooseQuietHours(renata, { quietHours: "none" });
    await renata.tell("declined", "Now");
    const [later, now] = await renata.mails();
    const isNight = new Date().toISOString().slice(11, 16) < "23:59";
    expect((later?.dueAt?.getTime() ?? 0) > Date.now()).toBe(isNight);
    expect((now?.dueAt?.getTime() ?? 0) <= Date.now()).toBe(true);
  });
});

describe("a mail with others", () => {
  it("brings what is due and still open by what it wants of whoever reads, once however many processes look", async () => {
    const renata = await somebody();
    for (const kind of ["returned", "declined", "commented"] as const)
      await chooseNotification(renata, { kind, mail: "daily" });
    await renata.tell("returned", "“One” came back");
    await renata.tell("declined", "“Two” was declined");
    await renata.tell("commented", "Read before");
    expect(await renata.mails()).toEqual([]);
    await sendDueDigests(system);
    expect(await renata.mails()).toEqual([]);
    const { read } = await listOpenNotifications(renata);
    await markRead(renata, { id: read.find(({ title }) => title === "Read before")?.id });
    await letDigestsFallDue();
    await Promise.all([sendDueDigests(system), sendDueDigests(system)]);
    await sendDueDigests(system);
    const mails = await renata.mails();
    expect(mails.map(({ subject }) => subject)).toEqual(["1 to do, 1 to read"]);
    expect(mails[0]?.text).toMatch(/To do:\n\n“One” came back[\s\S]*To read:\n\n“Two” was declined/);
    expect(mails[0]?.text).not.toContain("Read before");
  });

  it("is none where all was read, where they chose never since, or where they stopped it", async () => {
    const [reads, stops, never] = [await somebody(), await somebody(), await somebody()];
    for (const one of [reads, stops, never]) {
      await chooseNotification(one, { kind: "declined", mail: "weekly" });
      await one.tell("declined", "Told");
    }
    await markRead(reads, { id: "all" });
    await chooseNotification(never, { kind: "declined", mail: "never" });
    await chooseNotification(stops, { kind: "digest", mail: "never" });
    await letDigestsFallDue();
    await sendDueDigests(system);
    for (const one of [reads, stops, never]) expect(await one.mails()).toEqual([]);
  });
});

describe("one press", () => {
  it("stops mail of its kind for whoever holds the link of a mail, and brings it back", async () => {
    const renata = await somebody();
    await renata.tell("declined", "One");
    const token = tokenOf((await renata.mails())[0]);
    expect(await findSubscription(visitor, token)).toMatchObject({ mail: "at once" });
    await stopMail(visitor, { token });
    await stopMail(visitor, { token });
    expect(await findSubscription(visitor, token)).toMatchObject({ mail: "never" });
    await renata.tell("declined", "Two");
    await renata.tell("commented", "Three");
    await resumeMail(visitor, { token });
    await renata.tell("declined", "Four");
    expect((await renata.mails()).map(({ subject }) => subject)).toEqual(["One", "Three", "Four"]);
  });

  it("takes no token that a letter was changed of, nor one of somebody else", async () => {
    const renata = await somebody();
    await renata.tell("declined", "One");
    const token = tokenOf((await renata.mails())[0]);
    const [about = "", signature = ""] = token.split(".");
    const other = Buffer.from(JSON.stringify([(await somebody()).memberId, "declined"])).toString("base64url");
    for (const wrong of ["", "nonsense", `${about}.`, `${about}x.${signature}`, `${other}.${signature}`]) {
      expect(await findSubscription(visitor, wrong)).toBeNull();
      await expect(stopMail(visitor, { token: wrong })).rejects.toMatchObject({ code: "missing" });
    }
    expect(await findSubscription(visitor, token)).toMatchObject({ mail: "at once" });
  });

  it("is offered to mail programs, and stops the mail with others by itself", async () => {
    const renata = await somebody();
    await chooseNotification(renata, { kind: "declined", mail: "daily" });
    await renata.tell("declined", "One");
    await letDigestsFallDue();
    await sendDueDigests(system);
    const send = vi.fn(async (_mail: { to: string; unsubscribe: string | null }) => {});
    await deliverDueMail(send);
    const [mail] = send.mock.calls.map(([one]) => one).filter(({ to }) => to === renata.email);
    expect(mail?.unsubscribe).toMatch(/^\/unsubscribe\/[\w.-]+$/);
    await stopMail(visitor, { token: tokenOf((await renata.mails())[0]) });
    expect(await ownChoices(renata)).toMatchObject({ hasDigest: false });
  });
});
