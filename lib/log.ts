import "server-only";
import { randomBytes } from "node:crypto";
import pino from "pino";

/** One JSON line per event, without personal data beyond ids. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});

/** Logs a fault once and answers the reference under which it can be found, such as `7F2K91`. */
export function logFault(error: unknown, reference: string = randomBytes(4).toString("hex").toUpperCase()): string {
  const fault =
    error instanceof Error
      ? { name: error.name, message: error.message, stack: error.stack }
      : { message: String(error) };
  log.error({ event: "fault", reference, ...fault });
  return reference;
}
