import { execFileSync } from "node:child_process";
import path from "node:path";
import { root } from "@/bin/checks/sources";

/** How many terms run, the seconds and the seconds of CPU that counting all of them took, and the most megabytes in memory. */
export type CountedStandings = { terms: number; seconds: number; cpu: number; most: number };

/** The same of an import. */
export type CountedImport = Omit<CountedStandings, "terms"> & { rows: number };

/** What it takes to count anew how far every term is that runs today, in a process of its own. */
export function measureStandings(database: string): CountedStandings {
  return answerOfProgram("count-standings.ts", database);
}

/** What it takes to import 10,000 activities, in a process of its own; they stay in the database. */
export function measureImport(database: string): CountedImport {
  return answerOfProgram("count-import.ts", database);
}

function answerOfProgram(name: string, database: string) {
  const program = path.join(root, "bench", "driver", name);
  const env = { ...process.env, DATABASE_URL: `file:${database}`, TENET_DATA: path.dirname(database) };
  const output = execFileSync(process.execPath, ["--conditions=react-server", "--import", "tsx", program], {
    encoding: "utf8",
    env,
  });
  return JSON.parse(output.trim().split("\n").at(-1) ?? "");
}
