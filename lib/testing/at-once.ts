import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEntries } from "@/db/schema";
import { Refusal } from "@/lib/core/errors";

/** What became of commands that were sent at the same moment: what those that were done answered, and each refusal in words. */
type Outcome<Value> = { done: Value[]; refused: string[] };

/** A race is lost by chance, so each is run often. */
export const rounds = Array.from({ length: 20 }, (_, round) => round);

/** The same, eight times. */
export function times<Value>(work: (place: number) => Promise<Value>): (() => Promise<Value>)[] {
  return Array.from({ length: 8 }, (_, place) => () => work(place));
}

/** Sends all of them before any has answered. What is neither done nor refused in words fails the test. */
export async function atOnce<Value>(work: readonly (() => Promise<Value>)[]): Promise<Outcome<Value>> {
  const answers = await Promise.allSettled(work.map((one) => one()));
  const outcome: Outcome<Value> = { done: [], refused: [] };
  for (const answer of answers)
    if (answer.status === "fulfilled") outcome.done.push(answer.value);
    else if (answer.reason instanceof Refusal) outcome.refused.push(answer.reason.message);
    else throw answer.reason;
  return outcome;
}

/** How often the audit says that this was done to this. */
export async function entriesOf(action: string, objectId: string): Promise<number> {
  const which = and(eq(auditEntries.action, action), eq(auditEntries.objectId, objectId));
  return (await db.select({ id: auditEntries.id }).from(auditEntries).where(which)).length;
}
