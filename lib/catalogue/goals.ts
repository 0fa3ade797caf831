import { catalogueCommands } from "./internal/commands";
import { goalInput, goalRevision } from "./schema";
import "server-only";

/** What a program is for. No name or alias leads to two goals, of whichever program; a goal keeps its program. */
export const goalCommands = catalogueCommands({ kind: "goal", input: goalInput, revision: goalRevision });

export const {
  add: addGoal,
  revise: reviseGoal,
  move: moveGoal,
  retire: retireGoal,
  bringBack: bringBackGoal,
} = goalCommands;
