"use server";

import { action } from "@/lib/action";
import { acceptCredit as acceptCreditCommand, declineCredit as declineCreditCommand, keepCredit as keepCreditCommand } from "@/lib/activities/credits/commands";
import { askAgain as askAgainCommand, leaveUncounted as leaveUncountedCommand, recordFigures as recordFiguresCommand } from "@/lib/activities/figures/commands";
import { acceptTerm as acceptTermCommand, turnDownTerm as turnDownTermCommand } from "@/lib/terms/invitations/commands";

export const recordFigures = action(recordFiguresCommand);
export const leaveUncounted = action(leaveUncountedCommand);
export const askAgain = action(askAgainCommand);
export const keepCredit = action(keepCreditCommand);
export const declineCredit = action(declineCreditCommand);
export const acceptCredit = action(acceptCreditCommand);
export const acceptTerm = action(acceptTermCommand);
export const turnDownTerm = action(turnDownTermCommand);
