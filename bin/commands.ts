import type { CommandLine } from "./command-line";

/** Every command of `npm run tenet`, in the order in which the help lists them; each is loaded when it is called for. */
export const commands: Record<string, () => Promise<CommandLine>> = {
  migrate: async () => (await import("./commands/migrate")).migrateDatabase,
  demo: async () => (await import("./commands/demo")).demo,
  "create-admin": async () => (await import("./commands/create-admin")).createAdmin,
  "create-token": async () => (await import("./commands/create-token")).createToken,
  import: async () => (await import("./commands/import")).importFile,
  backup: async () => (await import("./commands/backup")).backup,
  restore: async () => (await import("./commands/restore")).restore,
  jobs: async () => (await import("./commands/jobs")).jobs,
  verify: async () => (await import("./commands/verify")).verify,
};
