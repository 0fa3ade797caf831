"use server";

import { addGoal, bringBackGoal, moveGoal, retireGoal, reviseGoal } from "@/lib/catalogue/goals";
import { addProgram, bringBackProgram, moveProgram, retireProgram, reviseProgram } from "@/lib/catalogue/programs";
import { addTrait, bringBackTrait, moveTrait, retireTrait, reviseTrait } from "@/lib/catalogue/traits";
import { action } from "@/lib/core/action";

export const addAProgram = action(addProgram);
export const changeProgram = action(reviseProgram);
export const placeProgram = action(moveProgram);
export const retireTheProgram = action(retireProgram);
export const bringTheProgramBack = action(bringBackProgram);

export const addAGoal = action(addGoal);
export const changeGoal = action(reviseGoal);
export const placeGoal = action(moveGoal);
export const retireTheGoal = action(retireGoal);
export const bringTheGoalBack = action(bringBackGoal);

export const addATrait = action(addTrait);
export const changeTrait = action(reviseTrait);
export const placeTrait = action(moveTrait);
export const retireTheTrait = action(retireTrait);
export const bringTheTraitBack = action(bringBackTrait);
