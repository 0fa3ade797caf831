"use server";

import { action } from "@/lib/action";
import * as credits from "@/lib/activities/credits/commands";
import * as figures from "@/lib/activities/figures/commands";
import * as invitations from "@/lib/terms/invitations/commands";

export const recordFigures = action(figures.recordFigures);
export const leaveUncounted = action(figures.leaveUncounted);
export const askAgain = action(figures.askAgain);
export const keepCredit = action(credits.keepCredit);
export const declineCredit = action(credits.declineCredit);
export const acceptCredit = action(credits.acceptCredit);
export const acceptTerm = action(invitations.acceptTerm);
export const turnDownTerm = action(invitations.turnDownTerm);
