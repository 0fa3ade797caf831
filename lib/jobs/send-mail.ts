import { z } from "zod";
import { idField } from "@/lib/core/fields";
import { visitor } from "@/lib/core/viewer";
import { deliverMail } from "@/lib/mail/deliver";
import { mailRetryMinutes } from "@/lib/mail/retry";
import { type Sender, senderOfEnvironment } from "@/lib/mail/smtp";
import { getSettings } from "@/lib/settings/get";
import { defineJob, type Job, JobFailure } from "./job";
import "server-only";

/** Sends a mail of the outbox, five at a time; what the mail server said stands in the outbox, since it often names the recipient. */
export function sendMailJob(send: Sender = senderOfEnvironment()): Job {
  return defineJob({
    name: "send-mail",
    label: "Send a mail",
    payload: z.strictObject({ id: idField }),
    atOnce: 5,
    retryAfterMinutes: mailRetryMinutes,
    run: async ({ id }, attempt) => {
      const outcome = await deliverMail(id, { send, from: await getSettings(visitor), ...attempt });
      if (outcome === "refused") throw new JobFailure("The mail server will not take it. The outbox says why.", true);
      if (outcome === "failed") throw new JobFailure("The mail could not be sent. The outbox says why.");
    },
  });
}
