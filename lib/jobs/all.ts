import type { Sender } from "@/lib/mail/smtp";
import { askForHeadcounts } from "./ask-for-headcounts";
import { askQuietMembersJob } from "./ask-quiet-members";
import { countStandingsJob } from "./count-standings";
import { creditLeadsJob } from "./credit-leads";
import { deleteExpiredLinks } from "./delete-expired-links";
import { deleteExpiredRateLimits } from "./delete-expired-rate-limits";
import { deleteExpiredSessions } from "./delete-expired-sessions";
import { deleteKeptAnswers } from "./delete-kept-answers";
import { deleteOldNotificationsJob } from "./delete-old-notifications";
import { deleteSentMail } from "./delete-sent-mail";
import { deleteUnusedFilesJob } from "./delete-unused-files";
import { deleteUnusedUploadsJob } from "./delete-unused-uploads";
import { followQuietAsksJob } from "./follow-quiet-asks";
import type { Job } from "./job";
import { remindOfCycles } from "./remind-of-cycles";
import { sendDigestsJob } from "./send-digests";
import { sendLettersJob } from "./send-letters";
import { sendMailJob } from "./send-mail";
import { tellOfAnnouncementsJob } from "./tell-of-announcements";
import { tellOfEndingFacts } from "./tell-of-ending-facts";
import { tellPeopleJob } from "./tell-people";
import "server-only";

/** Every job that there is. Mail goes through `SMTP_URL` unless another sender is given. */
export function allJobs(send?: Sender): Job[] {
  return [
    sendMailJob(send),
    tellPeopleJob,
    creditLeadsJob,
    askForHeadcounts,
    tellOfEndingFacts,
    tellOfAnnouncementsJob,
    countStandingsJob,
    sendLettersJob,
    sendDigestsJob,
    remindOfCycles,
    askQuietMembersJob,
    followQuietAsksJob,
    deleteExpiredSessions,
    deleteExpiredLinks,
    deleteExpiredRateLimits,
    deleteKeptAnswers,
    deleteOldNotificationsJob,
    deleteSentMail,
    deleteUnusedUploadsJob,
    deleteUnusedFilesJob,
  ];
}
