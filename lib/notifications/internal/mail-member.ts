import type { Transaction } from "@/db/client";
import type { QuietHours } from "@/db/schema";
import { appUrl } from "@/lib/core/app-url";
import { now } from "@/lib/core/clock";
import { type Mail, writeMail } from "@/lib/mail/write";
import { emailAddressesOf } from "@/lib/members/email-addresses";
import type { NotificationKind } from "../kinds";
import { mailMoment } from "../quiet-hours";
import { unsubscribeToken } from "./unsubscribe-link";
import "server-only";

type ToMember = Pick<Mail, "subject" | "button" | "cause" | "isSecret" | "replyTo"> & {
  memberId: string;
  kind: NotificationKind | "digest";
  recipient: { timeZone: string | null; quietHours: QuietHours | "none" | null };
  /** Paragraphs, without the greeting. */
  body: readonly string[];
};

/** Mails a member, after their quiet hours, with a way to stop mail of that kind by one press; nobody without an address. Answers whether there is one. */
export async function mailMember(
  tx: Transaction,
  { memberId, kind, recipient, body, ...mail }: ToMember,
): Promise<boolean> {
  const [address] = await emailAddressesOf(tx, memberId);
  if (!address) return false;
  const token = unsubscribeToken({ memberId, kind });
  const what = kind === "digest" ? "To stop this summary" : "To stop mail of this kind";
  await writeMail(tx, {
    ...mail,
    recipient: address.email,
    text: [`Hello ${address.name},`, ...body].join("\n\n"),
    footer: `${what}: ${appUrl()}/unsubscribe?token=${token}\nAll that you can choose is on the page of your account.`,
    unsubscribe: `/unsubscribe/${token}`,
    dueAt: mailMoment(now(), recipient),
  });
  return true;
}
