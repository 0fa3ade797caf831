import { randomBytes } from "node:crypto";
import { DrizzleQueryError } from "drizzle-orm";
import pino from "pino";
import "server-only";

const settings = {
  level: process.env.LOG_LEVEL ?? "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
};

/** One JSON line per event, without personal data beyond ids. */
export const log = pino(settings, {
  // pino's own writer tries for ever where nobody reads any more, and the process never ends.
  write: (line) => process.stdout.write(line),
});

/** Logs a fault once and answers the reference under which it can be found, such as `7F2K91`. */
export function logFault(error: unknown, reference: string = randomBytes(4).toString("hex").toUpperCase()): string {
  log.error({ event: "fault", reference, ...describeError(error) });
  return reference;
}

type DescribedError = { message: string; name?: string; stack?: string; query?: string };

/** What may be logged or shown of an error: never the values of a statement. */
export function describeError(error: unknown): DescribedError {
  // Its own message lists the values of the statement, which are people's names and addresses.
  if (error instanceof DrizzleQueryError)
    return { ...describeError(error.cause ?? new Error("A query failed.")), query: error.query };
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack };
  return { message: String(error) };
}
