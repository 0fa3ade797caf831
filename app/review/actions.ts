"use server";

import { action } from "@/lib/core/action";
import { confirmActivities, confirmActivity } from "@/lib/reviews/confirm";
import { correctTags } from "@/lib/reviews/correct-tags";
import { declineActivity } from "@/lib/reviews/decline";
import { returnActivity } from "@/lib/reviews/return";
import { undoDecision } from "@/lib/reviews/undo-decision";

export const confirm = action(confirmActivity);
export const confirmMany = action(confirmActivities);
export const correct = action(correctTags);
export const sendBack = action(returnActivity);
export const decline = action(declineActivity);
export const takeBack = action(undoDecision);
