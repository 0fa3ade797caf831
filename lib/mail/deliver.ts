import { eq } from "drizzle-orm";
import { db, inTransaction } from "@/db/client";
import { outbox } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { htmlOf } from "./html";
import { isFinalFailure } from "./retry";
import type { Sender } from "./smtp";
import "server-only";

/** What the installation is called, and where an answer goes. */
type From = { installationName: string; contactAddress: string };

type Delivery = { send: Sender; from: From; number: number; nextTryAt: Date | null };

/**
 * Sends a mail of the outbox and notes there what became of it. Without SMTP it is kept; one that was sent or erased in the
 * meantime is left alone. "refused": the other side will never take it. For the job, no viewer's.
 */
export async function deliverMail(
  id: string,
  { send, from, number: attempts, nextTryAt }: Delivery,
): Promise<"done" | "failed" | "refused"> {
  const [mail] = await db.select().from(outbox).where(eq(outbox.id, id));
  if (!mail || mail.sentAt) return "done";
  if (!send) {
    await saveDelivery(id, { dueAt: null, keptAt: now() });
    return "done";
  }
  try {
    const { installationName, contactAddress } = from;
    const { recipient: to, subject, text, button } = mail;
    await send({
      ...{ to, subject, text, fromName: installationName },
      html: htmlOf({ subject, text, button, installation: installationName }),
      unsubscribe: mail.unsubscribe,
      replyTo: mail.replyTo ?? (contactAddress.includes("@") ? contactAddress : null),
    });
  } catch (error) {
    const isFinal = isFinalFailure(error);
    const failure = (error instanceof Error ? error.message : String(error)).slice(0, 500);
    await saveDelivery(id, { attempts, failure, dueAt: isFinal ? null : nextTryAt });
    return isFinal ? "refused" : "failed";
  }
  const blanked = mail.isSecret ? { text: "", button: null } : {};
  await saveDelivery(id, { attempts, dueAt: null, sentAt: now(), failure: null, ...blanked });
  return "done";
}

async function saveDelivery(id: string, changes: Partial<typeof outbox.$inferSelect>): Promise<void> {
  await inTransaction((tx) => tx.update(outbox).set(changes).where(eq(outbox.id, id)).returning({ id: outbox.id }));
}
