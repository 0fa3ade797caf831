import type { Transaction } from "@/db/client";
import { enqueue } from "@/lib/core/enqueue";
import "server-only";

/** Has the letter of a decision looked after at that moment; by then it may be undone, or have left. */
export async function enqueueLetter(tx: Transaction, decisionId: string, runAt: Date): Promise<void> {
  await enqueue(tx, { name: "send-letters", payload: { decisionId }, uniqueKey: `letter:${decisionId}`, runAt });
}
