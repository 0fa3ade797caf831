import { databaseTrouble, type Trouble } from "@/db/trouble";
import { Refusal } from "./errors";
import { logFault } from "./log";
import "server-only";

/** When to come back, where the database does not answer. */
export const retryAfterSeconds = 10;

const noSpace = "The server has no space left, so nothing can be saved. Tell whoever runs Tenet.";
const onlyReads = "The database takes no changes at the moment, so nothing can be saved. Tell whoever runs Tenet.";
const noAnswer = "The database does not answer at the moment. Try again in a minute.";

const refusals: Partial<Record<Trouble, () => Refusal>> = {
  full: () => new Refusal("full", noSpace),
  readonly: () => new Refusal("unavailable", onlyReads),
  locked: () => new Refusal("unavailable", noAnswer),
  busy: () => new Refusal("unavailable", noAnswer),
  unreachable: () => new Refusal("unavailable", noAnswer),
};

/** The refusal that an error is, or that trouble of the database is in words, which is logged once; null for a fault of ours. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  const refusal = refusals[databaseTrouble(error) ?? "corrupt"]?.() ?? null;
  if (refusal) logFault(error);
  return refusal;
}
