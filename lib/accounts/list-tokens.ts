import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { apiTokens, members } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

const tokenColumns = {
  id: apiTokens.id,
  name: apiTokens.name,
  scopes: apiTokens.scopes,
  createdAt: apiTokens.createdAt,
  expiresAt: apiTokens.expiresAt,
  lastUsedAt: apiTokens.lastUsedAt,
  revokedAt: apiTokens.revokedAt,
};

/** One's own tokens, the newest first, with those that ended. Never a secret. */
export async function listOwnTokens(viewer: Viewer) {
  const rows = await db
    .select(tokenColumns)
    .from(apiTokens)
    .where(eq(apiTokens.memberId, viewer.memberId ?? ""))
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id))
    .limit(100);
  return rows.map(withTokenState);
}

/** Everybody's tokens, the newest first, at most 500. Administrators only. */
export async function listAllTokens(viewer: Viewer) {
  if (!viewer.isAdministrator) throw notFoundError("page");
  const rows = await db
    .select({ ...tokenColumns, memberName: members.name, memberSlug: members.slug })
    .from(apiTokens)
    .innerJoin(members, eq(members.id, apiTokens.memberId))
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id))
    .limit(500);
  return rows.map(withTokenState);
}

function withTokenState<Row extends { expiresAt: Date | null; revokedAt: Date | null }>(row: Row) {
  const state = row.revokedAt ? "revoked" : row.expiresAt && row.expiresAt <= now() ? "expired" : "in force";
  return { ...row, state } as const;
}
