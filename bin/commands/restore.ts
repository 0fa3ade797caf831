import { closeDatabase } from "@/db/client";
import { dialect } from "@/db/dialect";
import { restoreFrom } from "@/db/restore";
import { type CommandLine, fileGiven, misused, Trouble } from "../command-line";

export const restore: CommandLine = {
  name: "restore",
  usage: "FILE",
  summary: "Put a backup in the place of the SQLite database; the present file is kept aside.",
  more: ["Stop the server first. Refused where the SHA-256 beside FILE is missing or does not fit."],
  run: async ({ words: [file] }) => {
    if (dialect === "postgres")
      throw new Trouble(
        'PostgreSQL brings its own: pg_restore --clean --if-exists --dbname="$DATABASE_URL" tenet.dump',
      );
    if (!file) throw new Trouble("Say which backup: npm run tenet -- restore FILE", misused);
    await closeDatabase();
    const done = await restoreFrom(fileGiven(file));
    return {
      lines: [
        `Restored ${done.from}.`,
        done.keptAside ? `The database as it was: ${done.keptAside}` : "There was no database before.",
        "Run `npm run tenet -- migrate` if the backup is from an older version; `npm start` does so itself.",
      ],
      data: done,
    };
  },
};
