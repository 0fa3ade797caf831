"use server";

import { action } from "@/lib/action";
import {
  addPrinciple,
  bringBackPrinciple,
  movePrinciple,
  retirePrinciple,
  revisePrinciple,
} from "@/lib/catalogue/principles/commands";

export const addAPrinciple = action(addPrinciple);
export const changePrinciple = action(revisePrinciple);
export const placePrinciple = action(movePrinciple);
export const retireThePrinciple = action(retirePrinciple);
export const bringThePrincipleBack = action(bringBackPrinciple);
