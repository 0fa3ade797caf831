"use server";

import { action } from "@/lib/action";
import { dropView, saveView } from "@/lib/views/commands";

export const saveThisView = action(saveView);
export const dropThisView = action(dropView);
