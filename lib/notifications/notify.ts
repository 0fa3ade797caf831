import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import type { NotificationNeed } from "@/db/words";
import { now } from "@/lib/core/clock";
import type { Mail } from "@/lib/mail/write";
import { findRecipient } from "./internal/find-recipient";
import { mailMember } from "./internal/mail-member";
import { writeNotification } from "./internal/write-notification";
import { choiceOf, type NotificationKind, notificationKinds } from "./kinds";
import { digestMoment } from "./quiet-hours";
import "server-only";

type Notification = Pick<Mail, "subject" | "button"> & {
  memberId: string;
  kind: NotificationKind;
  /** What it is about, by the words of the audit: once that asks for nothing any more, it is done. */
  object: { kind: string; id: string };
  /** Paragraphs of the mail, without the greeting. */
  body: readonly string[];
  /** Whether a mail of its own tells of it already, which comes whatever they chose. */
  isMailedAlready?: boolean;
  /** Of a mail that leads where the app must not, or that somebody waits to be answered: it comes by itself, unless they want no mail of its kind. */
  mail?: Pick<Mail, "button" | "isSecret" | "replyTo">;
  /** A line below the title, in the app. */
  detail?: string;
  /** Another member whom it names. */
  aboutId?: string | null;
  /** What it wants of this person, where that is not what its kind wants. */
  need?: NotificationNeed;
  /** When it happened; else now. */
  madeAt?: Date;
  /** What happened: nobody is told twice of the same cause. */
  cause?: string;
};

/**
 * Tells a member something, in the app and by mail as they chose: at once, though not in their quiet hours, or with others; nobody whose
 * account is disabled. Answers whether there is a mail, now or with others. Inside the command or job that decided whom it concerns.
 */
export async function notify(tx: Transaction, told: Notification): Promise<boolean> {
  const { memberId, kind, body, subject, button } = told;
  const recipient = await findRecipient(tx, memberId);
  if (!recipient || (!recipient.hasAccount && "needsAccount" in notificationKinds[kind])) return false;
  const { isShown, mail } = choiceOf(kind, recipient.choices);
  const timing = told.isMailedAlready ? "never" : told.mail && mail !== "never" ? "at once" : mail;
  const cause = `${told.cause ?? newId()} ${memberId}`;
  const digestDueAt = digestMoment(now(), timing, recipient.timeZone);
  const isNew = await writeNotification(tx, { ...told, title: subject, cause, isShown, digestDueAt });
  if (!isNew || timing === "never") return false;
  if (timing !== "at once") return true;
  return mailMember(tx, { memberId, kind, recipient, subject, button, cause, body, ...told.mail });
}
