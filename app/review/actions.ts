"use server";

import { action } from "@/lib/action";
import {
  confirmActivities,
  confirmActivity,
  correctTags,
  declineActivity,
  returnActivity,
  undoDecision,
} from "@/lib/reviews/commands";

export const confirm = action(confirmActivity);
export const confirmMany = action(confirmActivities);
export const correct = action(correctTags);
export const sendBack = action(returnActivity);
export const decline = action(declineActivity);
export const takeBack = action(undoDecision);
