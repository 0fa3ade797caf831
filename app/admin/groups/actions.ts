"use server";

import { action } from "@/lib/action";
import { compareGroupsAgain, tellGroupsApart } from "@/lib/groups/doubles/commands";
import { mergeGroups } from "@/lib/groups/merges/commands";
import { undoGroupMerge } from "@/lib/groups/unmerging/commands";

export const mergeThem = action(mergeGroups);
export const undoThisMerge = action(undoGroupMerge);
export const tellApart = action(tellGroupsApart);
export const compareAgain = action(compareGroupsAgain);
