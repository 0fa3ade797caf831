import "server-only";
import { probeDatabase } from "@/db/client";
import { logFault } from "./log";

const patience = 3000;
const words: [RegExp, string][] = [
  [/BUSY|LOCKED/, "locked"],
  [/FULL|ENOSPC|53100/, "full"],
  [/READONLY|EROFS|25006/, "readonly"],
  [/CORRUPT|NOTADB/, "corrupt"],
  [/CANTOPEN|ENOENT|IOERR|EACCES|ECONN|ENOTFOUND|EHOSTUNREACH|57P0|08/, "unreachable"],
];

/** Null when the database takes the write lock within three seconds; else why not, in a word. */
export async function probeFailure(probe: () => Promise<void> = probeDatabase): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, patience, "busy");
  });
  const answer = probe().then(
    () => null,
    (error: unknown) => {
      logFault(error);
      return wordOf(error);
    },
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

function wordOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  return words.find(([pattern]) => pattern.test(code))?.[1] ?? "database";
}
