"use server";

import {
  acceptCredit as acceptCreditCommand,
  declineCredit as declineCreditCommand,
  confirmCredit as keepCreditCommand,
} from "@/lib/activities/accept-or-decline-credit";
import {
  askForFiguresAgain as askAgainCommand,
  leaveActivityUncounted as leaveUncountedCommand,
} from "@/lib/activities/leave-uncounted";
import { recordFigures as recordFiguresCommand } from "@/lib/activities/record-figures";
import { dismissAnnouncement, showAnnouncementAgain } from "@/lib/announcements/dismiss";
import { action } from "@/lib/core/action";
import { acceptTerm as acceptTermCommand, declineTerm as turnDownTermCommand } from "@/lib/terms/answer-invitation";

export const recordFigures = action(recordFiguresCommand);
export const leaveUncounted = action(leaveUncountedCommand);
export const askAgain = action(askAgainCommand);
export const keepCredit = action(keepCreditCommand);
export const declineCredit = action(declineCreditCommand);
export const acceptCredit = action(acceptCreditCommand);
export const acceptTerm = action(acceptTermCommand);
export const dismiss = action(dismissAnnouncement);
export const showAgain = action(showAnnouncementAgain);
export const turnDownTerm = action(turnDownTermCommand);
