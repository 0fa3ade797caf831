import { createTransport } from "nodemailer";
import { appUrl } from "@/lib/core/app-url";
import "server-only";

/** Hands a mail to the world; null where there is no SMTP. */
export type Sender = ((mail: OutgoingMail) => Promise<unknown>) | null;

type OutgoingMail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** What the installation is called. */
  fromName: string;
  replyTo: string | null;
  /** Where one press stops mail of its kind, as a path of this installation. */
  unsubscribe: string | null;
};

/** A server that does not answer holds one mail up for at most so many milliseconds. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/** Sends through `SMTP_URL` as `MAIL_FROM`, by the name of the installation unless that has one; null where there is no SMTP, and mail is kept for `/admin/outbox`. */
export function senderOfEnvironment(environment: NodeJS.ProcessEnv = process.env): Sender {
  if (!environment.SMTP_URL) return null;
  const transport = createTransport(environment.SMTP_URL, { ...patience, from: addressOf(environment.MAIL_FROM) });
  return (mail) => transport.sendMail(messageOf(mail, environment.MAIL_FROM));
}

/** The mail as it leaves: marked as written by a machine, so that nobody's holiday answers it, and to be stopped by one press (RFC 8058). */
function messageOf({ fromName, replyTo, unsubscribe, ...mail }: OutgoingMail, mailFrom?: string) {
  const address = addressOf(mailFrom);
  return {
    ...mail,
    from: address.includes("<") ? address : { name: fromName, address },
    ...(replyTo && { replyTo }),
    headers: {
      ...{ "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
      ...(unsubscribe && {
        "List-Unsubscribe": `<${appUrl()}${unsubscribe}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function addressOf(mailFrom?: string): string {
  return mailFrom || `no-reply@${new URL(appUrl()).hostname}`;
}
