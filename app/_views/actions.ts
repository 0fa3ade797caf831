"use server";

import { action } from "@/lib/core/action";
import { deleteView } from "@/lib/saved-views/delete";
import { saveView } from "@/lib/saved-views/save";

export const saveThisView = action(saveView);
export const dropThisView = action(deleteView);
