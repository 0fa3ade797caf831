import { eq } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { db, inTransaction } from "@/db/client";
import { outbox } from "@/db/schema";
import { deliverDueMail, lastMailTo } from "@/lib/testing/mail";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { listOutbox } from "./list-outbox";
import { sendMailAgain } from "./send-again";
import { writeMail } from "./write";

const write = (recipient: string, isSecret = false) =>
  inTransaction((tx) => writeMail(tx, { recipient, subject: "Came back", text: "Say who hosted it.", isSecret }));

describe("mail", () => {
  it("is sent after the commit, once, and a secret one is blanked then", async () => {
    const send = vi.fn(async (_mail: { to: string }) => {});
    await write("a@example.org");
    await write("b@example.org", true);
    await deliverDueMail(send);
    await deliverDueMail(send);
    expect(send.mock.calls.map(([mail]) => mail.to).sort()).toEqual(["a@example.org", "b@example.org"]);
    expect(await lastMailTo("a@example.org")).toMatchObject({ text: "Say who hosted it.", dueAt: null, attempts: 1 });
    expect((await lastMailTo("b@example.org"))?.text).toBe("");
  });

  it("is not written where the transaction fails", async () => {
    const failed = inTransaction(async (tx) => {
      await writeMail(tx, { recipient: "never@example.org", subject: "x", text: "x" });
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect(await lastMailTo("never@example.org")).toBeNull();
  });

  it("is sent once by two processes at the same time", async () => {
    const send = vi.fn(async () => {});
    await write("twice@example.org");
    await Promise.all([deliverDueMail(send), deliverDueMail(send)]);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it("is tried again later, and given up when the other side says never", async () => {
    await write("later@example.org");
    await deliverDueMail(() => Promise.reject(new Error("connect ECONNREFUSED")));
    const later = await lastMailTo("later@example.org");
    expect(later).toMatchObject({ sentAt: null, attempts: 1, failure: expect.stringContaining("ECONNREFUSED") });
    expect(later?.dueAt?.getTime()).toBeGreaterThan(Date.now() + 30_000);
    const id = await write("never@example.org");
    await deliverDueMail(() => Promise.reject(Object.assign(new Error("550 no such user"), { responseCode: 550 })));
    expect(await lastMailTo("never@example.org")).toMatchObject({ dueAt: null, sentAt: null });
    await sendMailAgain(await anAdministrator(), { id });
    await deliverDueMail(async () => {});
    expect((await lastMailTo("never@example.org"))?.sentAt).toBeInstanceOf(Date);
    await expect(sendMailAgain(await anAdministrator(), { id })).rejects.toMatchObject({ code: "conflict" });
  });

  it("is kept where there is no SMTP, for administrators to read", async () => {
    const id = await write("kept@example.org", true);
    await deliverDueMail(null);
    const { mails } = await listOutbox(await anAdministrator());
    expect(mails.find((mail) => mail.id === id)).toMatchObject({ state: "kept", text: "Say who hosted it." });
    await expect(listOutbox(await aViewer(await aMember()))).rejects.toMatchObject({ code: "missing" });
  });

  it("shows nobody a one-time link on a public installation, nor one that is still to be sent", async () => {
    const kept = await write("public@example.org", true);
    await deliverDueMail(null);
    const waiting = await write("waiting@example.org", true);
    vi.stubEnv("NODE_ENV", "production");
    vi.stubEnv("APP_URL", "https://tenet.example.org");
    const { mails } = await listOutbox(await anAdministrator());
    vi.unstubAllEnvs();
    expect(mails.filter(({ id }) => [kept, waiting].includes(id)).map(({ text }) => text)).toEqual([null, null]);
  });

  it("comes in pages, newest first", async () => {
    for (let number = 0; number < 52; number++) await write("many@example.org");
    const administrator = await anAdministrator();
    const first = await listOutbox(administrator);
    const second = await listOutbox(administrator, first.next ?? undefined);
    expect(first.mails).toHaveLength(50);
    expect(second.next).toBeNull();
    expect(new Set([...first.mails, ...second.mails].map(({ id }) => id)).size).toBe(
      (await db.select({ id: outbox.id }).from(outbox)).length,
    );
    expect(await db.select().from(outbox).where(eq(outbox.id, "nothing"))).toEqual([]);
  });
});
