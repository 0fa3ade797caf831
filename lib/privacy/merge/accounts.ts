import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { moveReferences, referenceOf } from "@/db/references";
import { accounts, providerLinks, sessions } from "@/db/schema";
import { now } from "@/lib/core/clock";
import type { MemberMergeRecord } from "../schema";
import type { MemberMergePreview } from "./preview";
import "server-only";

/** Ways to sign in with another provider belong to the account. */
const waysToSignIn = referenceOf(providerLinks, "accountId", { key: "id" });

/** The kept one's account stays; the other's other ways to sign in come along, and it is switched off. */
export async function joinAccounts(
  tx: Transaction,
  { kept, merged }: MemberMergePreview,
): Promise<MemberMergeRecord["account"]> {
  const both = await tx
    .select()
    .from(accounts)
    .where(inArray(accounts.memberId, [kept.id, merged.id]));
  const to = both.find((account) => account.memberId === kept.id);
  const from = both.find((account) => account.memberId === merged.id);
  if (!to || !from) return null;
  const links = await moveReferences(tx, waysToSignIn, { from: from.id, to: to.id });
  await tx
    .update(accounts)
    .set({ disabledAt: from.disabledAt ?? now(), version: sql`${accounts.version} + 1` })
    .where(eq(accounts.id, from.id));
  await tx
    .update(sessions)
    .set({ endedAt: now() })
    .where(and(eq(sessions.accountId, from.id), isNull(sessions.endedAt)));
  return { from: from.id, to: to.id, links, wasOn: from.disabledAt === null };
}

export async function separateAccounts(
  tx: Transaction,
  account: NonNullable<MemberMergeRecord["account"]>,
): Promise<void> {
  await moveReferences(tx, waysToSignIn, { from: account.to, to: account.from, only: account.links });
  if (!account.wasOn) return;
  await tx
    .update(accounts)
    .set({ disabledAt: null, version: sql`${accounts.version} + 1` })
    .where(eq(accounts.id, account.from));
}
