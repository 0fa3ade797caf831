import { probeDatabase } from "@/db/client";
import { databaseTrouble } from "@/db/trouble";
import { logFault } from "./log";
import "server-only";

const timeoutMilliseconds = 3000;
const slices = 12;

/** Null when the database takes the write lock within three seconds; else why not, in a word. */
export async function findDatabaseProblem(
  probe: () => Promise<void> = probeDatabase,
  patience = timeoutMilliseconds,
): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    // Slice by slice: while this thread is busy with others, it could not have heard the database either.
    const waitOn = (left: number) => {
      timer = left === 0 ? undefined : setTimeout(waitOn, patience / slices, left - 1);
      if (left === 0) resolve("busy");
    };
    waitOn(slices);
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
