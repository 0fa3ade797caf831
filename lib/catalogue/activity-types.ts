import { catalogueCommands } from "./internal/commands";
import { activityTypeInput, activityTypeRevision } from "./schema";
import "server-only";

/** What can be logged. Numbers that a type no longer asks for stay where they were given. */
export const activityTypeCommands = catalogueCommands({
  kind: "activity type",
  input: activityTypeInput,
  revision: activityTypeRevision,
  joint: "_",
});

export const {
  add: addActivityType,
  revise: reviseActivityType,
  move: moveActivityType,
  retire: retireActivityType,
  bringBack: bringBackActivityType,
} = activityTypeCommands;
