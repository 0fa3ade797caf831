import { probeDatabase } from "@/db/client";
import { logFault } from "./log";
import "server-only";

const timeoutMilliseconds = 3000;
const problemCodes: [RegExp, string][] = [
  [/BUSY|LOCKED/, "locked"],
  [/FULL|ENOSPC|53100/, "full"],
  [/READONLY|EROFS|25006/, "readonly"],
  [/CORRUPT|NOTADB/, "corrupt"],
  [/CANTOPEN|ENOENT|IOERR|EACCES|ECONN|ENOTFOUND|EHOSTUNREACH|57P0|08/, "unreachable"],
];

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
      return problemCodeOf(error);
    },
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

function problemCodeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  return problemCodes.find(([pattern]) => pattern.test(code))?.[1] ?? "database";
}
