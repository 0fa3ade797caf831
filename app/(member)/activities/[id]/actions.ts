"use server";

import { action } from "@/lib/action";
import { acceptCredit, declineCredit } from "@/lib/activities/credits/commands";
import { discardDraft, saveDraft } from "@/lib/activities/drafts/commands";
import { restoreActivity, withdrawActivity } from "@/lib/activities/withdrawing/commands";

export const withdraw = action(withdrawActivity);
export const restore = action(restoreActivity);
export const discard = action(discardDraft);
export const save = action(saveDraft);
export const decline = action(declineCredit);
export const accept = action(acceptCredit);
