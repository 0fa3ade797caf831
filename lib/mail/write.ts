import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { outbox } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { enqueue } from "@/lib/core/enqueue";
import "server-only";

export type Mail = {
  recipient: string;
  subject: string;
  text: string;
  /** The text holds a one-time link: it is blanked once sent. */
  isSecret?: boolean;
};

/** Writes a mail in the transaction that causes it; it leaves after the commit, within seconds. Plain text. */
export async function writeMail(tx: Transaction, mail: Mail): Promise<string> {
  const id = newId();
  await tx.insert(outbox).values({ id, ...mail, createdAt: now(), dueAt: now() });
  await enqueueMail(tx, id);
  return id;
}

/** Has a mail of the outbox sent. */
export async function enqueueMail(tx: Transaction, id: string): Promise<void> {
  await enqueue(tx, { name: "send-mail", payload: { id }, uniqueKey: `mail:${id}` });
}
