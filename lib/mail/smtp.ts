import { createTransport } from "nodemailer";
import { appUrl } from "@/lib/core/app-url";
import "server-only";

/** Hands a mail to the world; null where there is no SMTP. */
export type Sender = ((mail: { to: string; subject: string; text: string }) => Promise<unknown>) | null;

/** A server that does not answer holds one mail up for at most so many milliseconds. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/** Sends through `SMTP_URL` as `MAIL_FROM`; null where there is no SMTP, and mail is kept for `/admin/outbox`. */
export function senderOfEnvironment(environment: NodeJS.ProcessEnv = process.env): Sender {
  if (!environment.SMTP_URL) return null;
  const transport = createTransport(environment.SMTP_URL, {
    ...patience,
    from: environment.MAIL_FROM || `Tenet <no-reply@${new URL(appUrl()).hostname}>`,
  });
  return (mail) => transport.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true });
}
