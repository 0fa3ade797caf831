import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

/** Since when the member can sign in, when they last did, and whether it is off. Administrators; null for others or without one. */
export async function findAccountOfMember(viewer: Viewer, memberId: string) {
  if (!viewer.isAdministrator) return null;
  const [account] = await db
    .select({ createdAt: accounts.createdAt, lastSignInAt: accounts.lastSignInAt, disabledAt: accounts.disabledAt })
    .from(accounts)
    .where(eq(accounts.memberId, memberId));
  return account ?? null;
}
