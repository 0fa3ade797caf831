import type { Sender } from "@/lib/mail/smtp";
import { askForHeadcounts } from "./ask-for-headcounts";
import { deleteExpiredLinks } from "./delete-expired-links";
import { deleteExpiredRateLimits } from "./delete-expired-rate-limits";
import { deleteExpiredSessions } from "./delete-expired-sessions";
import { deleteSentMail } from "./delete-sent-mail";
import { deleteUnusedUploadsJob } from "./delete-unused-uploads";
import type { Job } from "./job";
import { sendMailJob } from "./send-mail";
import "server-only";

/** Every job that there is. Mail goes through `SMTP_URL` unless another sender is given. */
export function allJobs(send?: Sender): Job[] {
  return [
    sendMailJob(send),
    askForHeadcounts,
    deleteExpiredSessions,
    deleteExpiredLinks,
    deleteExpiredRateLimits,
    deleteSentMail,
    deleteUnusedUploadsJob,
  ];
}
