import type { CommandLine } from "./command-line";
import { backup } from "./commands/backup";
import { demo } from "./commands/demo";
import { migrateDatabase } from "./commands/migrate";
import { restore } from "./commands/restore";
import { verify } from "./commands/verify";

/** Every command of `npm run tenet`, in the order in which the help lists them. */
export const commands: CommandLine[] = [migrateDatabase, demo, backup, restore, verify];
