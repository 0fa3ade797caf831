"use server";

import {
  addPrinciple,
  bringBackPrinciple,
  movePrinciple,
  retirePrinciple,
  revisePrinciple,
} from "@/lib/catalogue/principles";
import { action } from "@/lib/core/action";

export const addAPrinciple = action(addPrinciple);
export const changePrinciple = action(revisePrinciple);
export const placePrinciple = action(movePrinciple);
export const retireThePrinciple = action(retirePrinciple);
export const bringThePrincipleBack = action(bringBackPrinciple);
