import "server-only";
import { createTransport } from "nodemailer";
import { appUrl } from "./app-url";
import { log, logFault } from "./log";
import { deliverDueMail, type Sender } from "./mail/commands";

const everyMilliseconds = 2000;

/** Sends through `SMTP_URL` as `MAIL_FROM`; null where there is no SMTP, and mail is kept for `/admin/outbox`. */
export function senderOfEnvironment(environment: NodeJS.ProcessEnv = process.env): Sender {
  if (!environment.SMTP_URL) return null;
  const transport = createTransport(environment.SMTP_URL, {
    from: environment.MAIL_FROM || `Tenet <no-reply@${new URL(appUrl()).hostname}>`,
  });
  return (mail) => transport.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true });
}

/** Looks for due mail every two seconds; answers how to stop, which waits for the one that is on its way. */
export function startDelivery(send: Sender = senderOfEnvironment()): () => Promise<void> {
  let isStopped = false;
  let round: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const turn = () => {
    round = deliverDueMail(send)
      .catch(logFault)
      .finally(() => {
        if (!isStopped) timer = setTimeout(turn, everyMilliseconds).unref();
      });
  };
  turn();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await round;
    log.info({ event: "mail.stopped" });
  };
}
