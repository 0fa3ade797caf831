"use server";

import { action } from "@/lib/core/action";
import { editCycle } from "@/lib/cycles/edit";
import { openCycle } from "@/lib/cycles/open";

export const planCycle = action(openCycle);
export const changeCycle = action(editCycle);
