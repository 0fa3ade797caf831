"use server";

import { action } from "@/lib/core/action";
import { appealDecision } from "@/lib/cycles/appeals/write";

export const disagree = action(appealDecision);
