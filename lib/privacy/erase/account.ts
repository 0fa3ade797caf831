import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accounts, identities, messages, oneTimeLinks, outbox, providerLinks, roleGrants, sessions } from "@/db/schema";
import { now } from "@/lib/core/clock";
import "server-only";

/** Roles end, then sessions, ways to sign in and the account go, with the mail to any of the addresses, and what they wrote as a manager. */
export async function eraseAccount(tx: Transaction, memberId: string, endedById: string | null): Promise<void> {
  await tx
    .update(roleGrants)
    .set({ endedAt: now(), endedById })
    .where(and(eq(roleGrants.memberId, memberId), isNull(roleGrants.endedAt)));
  await deleteMail(tx, memberId);
  await tx.update(messages).set({ subject: "", text: "" }).where(eq(messages.writtenById, memberId));
  const [account] = await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.memberId, memberId));
  if (!account) return;
  await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.accountId, account.id));
  await tx.delete(providerLinks).where(eq(providerLinks.accountId, account.id));
  await tx.delete(sessions).where(eq(sessions.accountId, account.id));
  await tx.delete(accounts).where(eq(accounts.id, account.id));
}

async function deleteMail(tx: Transaction, memberId: string): Promise<void> {
  const rows = await tx
    .select({ value: identities.value, folded: identities.valueFolded })
    .from(identities)
    .where(and(eq(identities.memberId, memberId), eq(identities.kind, "email")));
  const addresses = [...new Set(rows.flatMap(({ value, folded }) => [value, folded]))];
  if (addresses.length === 0) return;
  await tx.delete(outbox).where(inArray(outbox.recipient, addresses));
  await tx.update(outbox).set({ replyTo: null }).where(inArray(outbox.replyTo, addresses));
  await tx.delete(oneTimeLinks).where(inArray(oneTimeLinks.email, addresses));
}
