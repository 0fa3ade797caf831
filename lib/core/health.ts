import { probeDatabase } from "@/db/client";
import { databaseTrouble } from "@/db/trouble";
import { logFault } from "./log";
import "server-only";

const timeoutMilliseconds = 3000;
/** Null when the database takes the write lock within three seconds; else why not, in a word. */
export async function findDatabaseProblem(probe: () => Promise<void> = probeDatabase): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, timeoutMilliseconds, "busy");
  });
  const answer = probe().then(
    () => null,
    (error: unknown) => {
      logFault(error);
      return databaseTrouble(error) ?? "database";
    },
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
