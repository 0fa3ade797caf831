import { catalogueCommands } from "./internal/commands";
import { traitInput, traitRevision } from "./schema";
import "server-only";

/** What a program looks for in people: one line each, without a name, so its key is made from the program's. */
export const traitCommands = catalogueCommands({
  kind: "trait",
  input: traitInput,
  revision: traitRevision,
  keyWords: ({ programKey }) => `${programKey} trait`,
});

export const {
  add: addTrait,
  revise: reviseTrait,
  move: moveTrait,
  retire: retireTrait,
  bringBack: bringBackTrait,
} = traitCommands;
