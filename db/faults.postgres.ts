import { PgPreparedQuery } from "drizzle-orm/pg-core";

type Ask = () => Promise<unknown>;
type DriverFault = { code?: unknown; message: string; detail?: unknown; where?: unknown; query?: string };

/**
 * Drizzle would answer with an error whose message lists the values of the statement, which are people's names and addresses, for
 * whoever prints it. Ours is the driver's own, with the text of the statement and no value.
 */
export function keepValuesOutOfFaults(): void {
  Object.assign(PgPreparedQuery.prototype, {
    queryWithCache: (text: string, _values: unknown, ask: Ask) =>
      ask().catch((error: unknown) => {
        throw withoutValues(error, text);
      }),
  });
}

/** `Key (kind, value)=(email, ...)` keeps the names of its columns, which tell what rule was broken. */
function withoutValues(error: unknown, text: string): unknown {
  if (!isDriverFault(error)) return error;
  error.query = text;
  error.detail = typeof error.detail === "string" ? /^Key \([^)]*\)/.exec(error.detail)?.[0] : undefined;
  delete error.where;
  // What is no number, day or the like stands in the message as it was sent.
  if (String(error.code).startsWith("22")) error.message = error.message.replace(/: ".*"/s, "");
  return error;
}

function isDriverFault(error: unknown): error is DriverFault {
  return error instanceof Error;
}
