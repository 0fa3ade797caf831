import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { type MailButton, outbox } from "@/db/schema";
import { appUrl } from "@/lib/core/app-url";
import { now } from "@/lib/core/clock";
import { enqueue } from "@/lib/core/enqueue";
import { addressLines } from "./html";
import "server-only";

export type Mail = {
  recipient: string;
  subject: string;
  /** Paragraphs, each after an empty line. */
  text: string;
  /** Where the mail leads, as a path of this installation or an address; it stands below the text. */
  button?: MailButton;
  /** Below the button, small matters. */
  footer?: string;
  /** Who gets the answer; else the contact address of the installation. */
  replyTo?: string;
  /** Where one press stops mail of its kind, as a path of this installation. */
  unsubscribe?: string;
  /** When it may leave; else at once. */
  dueAt?: Date;
  /** What happened that it tells of: a second mail of the same cause to the same person is not written. */
  cause?: string;
  /** The text holds a one-time link: it is blanked once sent. */
  isSecret?: boolean;
};

/** Writes a mail in the transaction that causes it; it leaves after the commit, within seconds unless it is to wait, as text and HTML. */
export async function writeMail(
  tx: Transaction,
  { text, button, footer, dueAt = now(), ...mail }: Mail,
): Promise<string> {
  const id = newId();
  const press = button && {
    ...withAddress(button),
    ...(button.also ? { also: button.also.map(withAddress) } : {}),
  };
  const links = press ? [press, ...(press.also ?? [])].map(addressLines) : [];
  const whole = [text, ...links, ...(footer ? [footer] : [])].join("\n\n");
  const written = await tx
    .insert(outbox)
    .values({ id, ...mail, text: whole, button: press, createdAt: now(), dueAt })
    .onConflictDoNothing()
    .returning({ id: outbox.id });
  if (written.length > 0) await enqueueMail(tx, id, dueAt);
  return id;
}

function withAddress({ label, href }: MailButton): MailButton {
  return { label, href: href.startsWith("/") ? `${appUrl()}${href}` : href };
}

/** Has a mail of the outbox sent, now or then. */
export async function enqueueMail(tx: Transaction, id: string, runAt?: Date): Promise<void> {
  await enqueue(tx, { name: "send-mail", payload: { id }, uniqueKey: `mail:${id}`, runAt });
}
