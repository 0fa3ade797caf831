import { randomBytes } from "node:crypto";
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

type DescribedError = { message: string; name?: string; code?: string; stack?: string; query?: string };

/**
 * What may be logged or shown of an error: never the values of a statement, a piece of what was sent, or an address. By its shape,
 * since the bundler of the server makes a second copy of each class.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { message: withoutAddresses(String(error)) };
  const query = "query" in error && typeof error.query === "string" ? { query: error.query } : {};
  // Drizzle's own message lists the values of the statement, and its stack begins with the message.
  if (/^Failed query: /.test(error.message))
    return { ...describeError(error.cause ?? new Error("A query failed.")), ...query };
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  const stack = error.stack?.replace(error.message, withoutValues(error));
  return { name: error.name, message: withoutValues(error), ...code, stack: withoutAddresses(stack ?? ""), ...query };
}

/** A text that is no JSON is quoted by whoever tried to read it. */
function withoutValues(error: Error): string {
  const plain = error.name === "SyntaxError" ? error.message.replace(/".*"/s, '"..."') : error.message;
  return withoutAddresses(plain);
}

function withoutAddresses(text: string): string {
  return text.replace(/[\w.+-]+@[\w-]+(\.[\w-]+)*\.[a-z]{2,}/gi, "(address)");
}
