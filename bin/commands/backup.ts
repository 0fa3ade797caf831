import path from "node:path";
import { backupTo, type TellProgress } from "@/db/backup";
import { databaseFile, dialect } from "@/db/dialect";
import { type CommandLine, fileGiven, Trouble } from "../command-line";

/** On a terminal alone: a line that is written over again and again is nothing for a log. */
function progressBar(): TellProgress | undefined {
  const { stderr } = process;
  if (!stderr.isTTY) return undefined;
  return (done) => void stderr.write(done < 1 ? `\rCopied ${Math.floor(100 * done)} %` : "\r\u001b[K");
}

export const backup: CommandLine = {
  name: "backup",
  usage: "[FILE]",
  summary: "Copy the SQLite database while it runs, check the copy, and write its SHA-256 beside it.",
  more: ["Without FILE it goes to `backups` beside the database, named by the time. PostgreSQL: use pg_dump."],
  run: async ({ words: [file] }) => {
    if (dialect === "postgres")
      throw new Trouble('PostgreSQL has its own tool: pg_dump --format=custom --file=tenet.dump "$DATABASE_URL"');
    const moment = new Date().toISOString().replace(/[:.]/g, "-");
    const beside = path.join(path.dirname(path.resolve(databaseFile)), "backups", `tenet-${moment}.db`);
    const made = await backupTo(file ? fileGiven(file) : beside, progressBar());
    return {
      lines: [
        `Backed up to ${made.file}`,
        `SHA-256 ${made.sha256}, ${made.bytes.toLocaleString("en")} bytes, checked.`,
      ],
      data: made,
    };
  },
};
