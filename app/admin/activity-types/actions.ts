"use server";

import { action } from "@/lib/action";
import { addType, bringBackType, moveType, retireType, reviseType } from "@/lib/catalogue/types/commands";

export const addAType = action(addType);
export const changeType = action(reviseType);
export const placeType = action(moveType);
export const retireTheType = action(retireType);
export const bringTheTypeBack = action(bringBackType);
