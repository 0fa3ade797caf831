"use server";

import { action } from "@/lib/core/action";
import { saveStages as saveStagesCommand } from "@/lib/stages/save";

export const saveStages = action(saveStagesCommand);
