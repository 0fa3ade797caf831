"use server";

import { action } from "@/lib/action";
import {
  addEventKind,
  bringBackEventKind,
  moveEventKind,
  retireEventKind,
  reviseEventKind,
} from "@/lib/catalogue/events/commands";
import { addType, bringBackType, moveType, retireType, reviseType } from "@/lib/catalogue/types/commands";

export const addAType = action(addType);
export const changeType = action(reviseType);
export const placeType = action(moveType);
export const retireTheType = action(retireType);
export const bringTheTypeBack = action(bringBackType);
export const addAKind = action(addEventKind);
export const changeKind = action(reviseEventKind);
export const placeKind = action(moveEventKind);
export const retireTheKind = action(retireEventKind);
export const bringTheKindBack = action(bringBackEventKind);
