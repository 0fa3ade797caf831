import "server-only";
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, providerLinks } from "@/db/schema";
import type { Viewer } from "../../viewer";

/** The providers that open one's own account. */
export async function ownConnections(viewer: Viewer) {
  return db
    .select({ id: providerLinks.id, provider: providerLinks.provider, createdAt: providerLinks.createdAt })
    .from(providerLinks)
    .innerJoin(accounts, eq(accounts.id, providerLinks.accountId))
    .where(eq(accounts.memberId, viewer.memberId ?? ""))
    .orderBy(asc(providerLinks.createdAt), asc(providerLinks.id));
}
