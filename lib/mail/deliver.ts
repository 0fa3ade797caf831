import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { db, inTransaction } from "@/db/client";
import { outbox } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { log } from "@/lib/core/log";
import { isFinalFailure, nextTryAt } from "./retry";
import type { Sender } from "./smtp";
import "server-only";

type OutboxRow = typeof outbox.$inferSelect;

const batchSize = 20;

/** Sends what is due, each at most once at a time over all processes; answers how many were due. The machinery's, not a viewer's. */
export async function deliverDueMail(send: Sender): Promise<number> {
  const due = await db
    .select()
    .from(outbox)
    .where(lte(outbox.dueAt, now()))
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(batchSize);
  for (const mail of due) await deliver(mail, send);
  return due.length;
}

async function deliver(mail: OutboxRow, send: Sender): Promise<void> {
  if (!send) return saveDelivery(mail.id, { dueAt: null, keptAt: now() });
  if (!(await claim(mail))) return;
  try {
    await send({ to: mail.recipient, subject: mail.subject, text: mail.text });
    await saveDelivery(mail.id, { dueAt: null, sentAt: now(), failure: null, ...(mail.isSecret ? { text: "" } : {}) });
  } catch (error) {
    // What the other side says often names the recipient: that is for the outbox, not for the log.
    log.warn({ event: "mail.failed", id: mail.id, attempt: mail.attempts + 1 });
    const failure = (error instanceof Error ? error.message : String(error)).slice(0, 500);
    await saveDelivery(mail.id, { failure, ...(isFinalFailure(error) ? { dueAt: null } : {}) });
  }
}

/** Moves the next try ahead before this one, so that a crash or a second process does not send it twice at once. */
async function claim(mail: OutboxRow): Promise<boolean> {
  const attempts = mail.attempts + 1;
  const claimed = await inTransaction((tx) =>
    tx
      .update(outbox)
      .set({ attempts, dueAt: nextTryAt(attempts, now()) })
      .where(and(eq(outbox.id, mail.id), eq(outbox.attempts, mail.attempts), isNull(outbox.sentAt)))
      .returning({ id: outbox.id }),
  );
  return claimed.length > 0;
}

async function saveDelivery(id: string, changes: Partial<OutboxRow>): Promise<void> {
  await inTransaction((tx) => tx.update(outbox).set(changes).where(eq(outbox.id, id)).returning({ id: outbox.id }));
}
