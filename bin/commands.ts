import type { CommandLine } from "./command-line";
import { backup } from "./commands/backup";
import { createAdmin } from "./commands/create-admin";
import { createToken } from "./commands/create-token";
import { demo } from "./commands/demo";
import { importFile } from "./commands/import";
import { jobs } from "./commands/jobs";
import { migrateDatabase } from "./commands/migrate";
import { restore } from "./commands/restore";
import { verify } from "./commands/verify";

/** Every command of `npm run tenet`, in the order in which the help lists them. */
export const commands: CommandLine[] = [
  migrateDatabase,
  demo,
  createAdmin,
  createToken,
  importFile,
  backup,
  restore,
  verify,
  jobs,
];
