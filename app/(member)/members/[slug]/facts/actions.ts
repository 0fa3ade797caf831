"use server";

import { action } from "@/lib/core/action";
import { checkFact as check, uncheckFact as uncheck } from "@/lib/facts/check";
import { correctFact as correct } from "@/lib/facts/correct";
import { recordFact as record } from "@/lib/facts/record";
import { removeFact as remove, restoreFact as restore } from "@/lib/facts/remove";

export const recordFact = action(record);
export const correctFact = action(correct);
export const checkFact = action(check);
export const uncheckFact = action(uncheck);
export const removeFact = action(remove);
export const restoreFact = action(restore);
