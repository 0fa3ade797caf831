import "server-only";
import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { db, inTransaction, type Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { outbox } from "@/db/schema";
import { now } from "../clock";
import { command } from "../command";
import { missing, Refusal } from "../errors";
import { log } from "../log";
import { isFinal, nextTry } from "./rules";
import { mailInput } from "./schema";

export type Mail = {
  recipient: string;
  subject: string;
  text: string;
  /** The text holds a one-time link: it is blanked once sent. */
  isSecret?: boolean;
};

/** Hands a mail to the world; null where there is no SMTP. */
export type Sender = ((mail: { to: string; subject: string; text: string }) => Promise<unknown>) | null;

type Row = typeof outbox.$inferSelect;
const atOnce = 20;

/** Writes a mail in the transaction that causes it; it leaves after the commit, within seconds. Plain text. */
export async function writeMail(tx: Transaction, mail: Mail): Promise<string> {
  const id = newId();
  await tx.insert(outbox).values({ id, ...mail, createdAt: now(), dueAt: now() });
  return id;
}

/** Sends what is due, each at most once at a time over all processes; answers how many were due. The machinery's, not a viewer's. */
export async function deliverDueMail(send: Sender): Promise<number> {
  const due = await db
    .select()
    .from(outbox)
    .where(lte(outbox.dueAt, now()))
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(atOnce);
  for (const mail of due) await deliver(mail, send);
  return due.length;
}

async function deliver(mail: Row, send: Sender): Promise<void> {
  if (!send) return settle(mail.id, { dueAt: null, keptAt: now() });
  if (!(await claim(mail))) return;
  try {
    await send({ to: mail.recipient, subject: mail.subject, text: mail.text });
    await settle(mail.id, { dueAt: null, sentAt: now(), failure: null, ...(mail.isSecret ? { text: "" } : {}) });
  } catch (error) {
    // What the other side says often names the recipient: that is for the outbox, not for the log.
    log.warn({ event: "mail.failed", id: mail.id, attempt: mail.attempts + 1 });
    const failure = (error instanceof Error ? error.message : String(error)).slice(0, 500);
    await settle(mail.id, { failure, ...(isFinal(error) ? { dueAt: null } : {}) });
  }
}

/** Moves the next try ahead before this one, so that a crash or a second process does not send it twice at once. */
async function claim(mail: Row): Promise<boolean> {
  const attempts = mail.attempts + 1;
  const claimed = await inTransaction((tx) =>
    tx
      .update(outbox)
      .set({ attempts, dueAt: nextTry(attempts, now()) })
      .where(and(eq(outbox.id, mail.id), eq(outbox.attempts, mail.attempts), isNull(outbox.sentAt)))
      .returning({ id: outbox.id }),
  );
  return claimed.length > 0;
}

async function settle(id: string, changes: Partial<Row>): Promise<void> {
  await inTransaction((tx) => tx.update(outbox).set(changes).where(eq(outbox.id, id)).returning({ id: outbox.id }));
}

/** Tries a mail again that was given up or waits. Administrators. */
export const sendAgain = command({
  name: "mail.send_again",
  input: mailInput,
  subject: async (tx, input, viewer) => {
    const [mail] = await tx.select().from(outbox).where(eq(outbox.id, input.id));
    if (!mail || !viewer.isAdministrator) throw missing("mail");
    return mail;
  },
  allow: (viewer) => viewer.door !== "api",
  run: async ({ tx, subject: mail }) => {
    const again = await tx
      .update(outbox)
      .set({ dueAt: now(), attempts: 0, keptAt: null })
      .where(and(eq(outbox.id, mail.id), isNull(outbox.sentAt)))
      .returning({ id: outbox.id });
    if (again.length === 0) throw new Refusal("conflict", "This mail was sent already.");
    return { value: null, audit: { objectKind: "mail", objectId: mail.id } };
  },
});
