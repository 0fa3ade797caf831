"use server";

import { acceptCredit, declineCredit } from "@/lib/activities/accept-or-decline-credit";
import { addGoalToActivity } from "@/lib/activities/add-goal";
import { discardDraft } from "@/lib/activities/discard-draft";
import { saveDraft } from "@/lib/activities/save-draft";
import { restoreActivity, withdrawActivity } from "@/lib/activities/withdraw";
import { action } from "@/lib/core/action";

export const withdraw = action(withdrawActivity);
export const restore = action(restoreActivity);
export const discard = action(discardDraft);
export const save = action(saveDraft);
export const decline = action(declineCredit);
export const addGoal = action(addGoalToActivity);
export const accept = action(acceptCredit);
