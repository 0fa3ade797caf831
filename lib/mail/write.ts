import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { outbox } from "@/db/schema";
import { now } from "@/lib/core/clock";
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
  return id;
}
