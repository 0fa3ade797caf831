"use server";

import {
  addActivityType,
  bringBackActivityType,
  moveActivityType,
  retireActivityType,
  reviseActivityType,
} from "@/lib/catalogue/activity-types";
import {
  addEventKind,
  bringBackEventKind,
  moveEventKind,
  retireEventKind,
  reviseEventKind,
} from "@/lib/catalogue/event-kinds";
import { action } from "@/lib/core/action";

export const addAType = action(addActivityType);
export const changeType = action(reviseActivityType);
export const placeType = action(moveActivityType);
export const retireTheType = action(retireActivityType);
export const bringTheTypeBack = action(bringBackActivityType);
export const addAKind = action(addEventKind);
export const changeKind = action(reviseEventKind);
export const placeKind = action(moveEventKind);
export const retireTheKind = action(retireEventKind);
export const bringTheKindBack = action(bringBackEventKind);
