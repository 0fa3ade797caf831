"use server";

import { action } from "@/lib/core/action";
import { confirmActivities, confirmActivity } from "@/lib/reviews/confirm";
import { declineActivity } from "@/lib/reviews/decline";
import { compareActivitiesAgain, keepBothActivities } from "@/lib/reviews/keep-both";
import { keepConfirmed } from "@/lib/reviews/keep-confirmed";
import { returnActivity } from "@/lib/reviews/return";
import { undoDecision } from "@/lib/reviews/undo-decision";

export const confirm = action(confirmActivity);
export const confirmMany = action(confirmActivities);
export const sendBack = action(returnActivity);
export const decline = action(declineActivity);
export const keepAsConfirmed = action(keepConfirmed);
export const keepBoth = action(keepBothActivities);
export const compareAgain = action(compareActivitiesAgain);
export const takeBack = action(undoDecision);
