import { log, logFault } from "@/lib/core/log";
import { deliverDueMail } from "./deliver";
import { type Sender, senderOfEnvironment } from "./smtp";
import "server-only";

const intervalMilliseconds = 2000;

/** Looks for due mail every two seconds; answers how to stop, which waits for the one that is on its way. */
export function startDelivery(send: Sender = senderOfEnvironment()): () => Promise<void> {
  let isStopped = false;
  let round: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const turn = () => {
    round = deliverDueMail(send)
      .catch(logFault)
      .finally(() => {
        if (!isStopped) timer = setTimeout(turn, intervalMilliseconds).unref();
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
