import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { accounts } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { Refusal } from "@/lib/core/errors";
import "server-only";

/** The member's account, opened where there is none; answers its id. Refuses where it is disabled. */
export async function openAccount(tx: Transaction, memberId: string): Promise<string> {
  await tx
    .insert(accounts)
    .values({ id: newId(), memberId, createdAt: now() })
    .onConflictDoNothing({ target: accounts.memberId });
  const [account] = await tx.select().from(accounts).where(eq(accounts.memberId, memberId));
  if (!account || account.disabledAt) throw new Refusal("conflict", "This account is disabled.");
  return account.id;
}
