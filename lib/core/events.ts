import type { Transaction } from "@/db/client";
import { insertMany } from "@/db/insert-many";
import { auditEntries } from "@/db/schema";
import type { Day } from "./clock";
import "server-only";

/**
 * A member stands for all that they are credited on, a contributor for what is kept with the member alone, `leads` for who leads a
 * group from a day to a day, without a last one for good.
 */
export type ChangedObject = { objectKind: string; objectId: string; from?: Day; to?: Day | null };

/** What a command did: its audit entry is the event. */
export type CommandEvent = typeof auditEntries.$inferInsert & {
  /** What else it changed, for subscribers; not kept in the audit. */
  alsoChanged?: readonly ChangedObject[];
  /** Told to the subscribers alone: the audit would drown in what is saved again and again while somebody types. */
  isUnaudited?: boolean;
};

/** Keeps what is derived from the data exact, in the transaction that changed it. Gets all events of a command or batch at once. */
export type Subscriber = (tx: Transaction, events: readonly CommandEvent[]) => Promise<void>;

// The server loads this file more than once, for pages and for what starts it: all of them share the list.
const shelf = globalThis as typeof globalThis & { tenetSubscribers?: readonly Subscriber[] };

/** Says who hears of what commands do; `lib/subscribers.ts` does, for everything that runs commands. */
export function registerSubscribers(subscribers: readonly Subscriber[]): void {
  shelf.tenetSubscribers = subscribers;
}

/** Writes the audit and tells the subscribers. A process that registered none is refused, since what is derived would go wrong. */
export async function publishEvents(tx: Transaction, events: readonly CommandEvent[]): Promise<void> {
  if (!shelf.tenetSubscribers) throw new Error("Import lib/subscribers before the first command runs.");
  if (events.length === 0) return;
  await insertMany(
    tx,
    auditEntries,
    events.filter(({ isUnaudited }) => !isUnaudited),
  );
  for (const subscriber of shelf.tenetSubscribers) await subscriber(tx, events);
}
