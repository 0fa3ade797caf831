import { closeDatabase } from "@/db/client";
import { dialect } from "@/db/dialect";
import { restoreFrom } from "@/db/restore";
import { type CommandLine, fileGiven, misused, Trouble } from "../command-line";

export const restore: CommandLine = {
  name: "restore",
  usage: "FILE",
  summary: "Replace the SQLite database with a backup; the present file is kept beside it.",
  more: ["Stop the server first. It stops if the SHA-256 beside FILE is missing or does not match."],
  run: async ({ words: [file] }) => {
    if (dialect === "postgres")
      throw new Trouble(
        'PostgreSQL has its own tool: pg_restore --clean --if-exists --dbname="$DATABASE_URL" tenet.dump',
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
