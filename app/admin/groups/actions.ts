"use server";

import { action } from "@/lib/core/action";
import { markGroupsDifferent, unmarkGroupsDifferent } from "@/lib/groups/duplicates/mark-different";
import { mergeGroups } from "@/lib/groups/merge/merge";
import { undoGroupMerge } from "@/lib/groups/merge/undo";

export const mergeThem = action(mergeGroups);
export const undoThisMerge = action(undoGroupMerge);
export const markThemDifferent = action(markGroupsDifferent);
export const compareAgain = action(unmarkGroupsDifferent);
