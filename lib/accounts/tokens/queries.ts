import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { apiTokens, members } from "@/db/schema";
import { now } from "../../clock";
import { missing } from "../../errors";
import type { Viewer } from "../../viewer";
import { findPersonByEmail } from "../queries";

const facts = {
  id: apiTokens.id,
  name: apiTokens.name,
  scopes: apiTokens.scopes,
  createdAt: apiTokens.createdAt,
  expiresAt: apiTokens.expiresAt,
  lastUsedAt: apiTokens.lastUsedAt,
  revokedAt: apiTokens.revokedAt,
};

/** One's own tokens, the newest first, with those that ended. Never a secret. */
export async function ownTokens(viewer: Viewer) {
  const rows = await db
    .select(facts)
    .from(apiTokens)
    .where(eq(apiTokens.memberId, viewer.memberId ?? ""))
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id))
    .limit(100);
  return rows.map(withState);
}

/** Everybody's tokens, the newest first, at most 500. Administrators only. */
export async function allTokens(viewer: Viewer) {
  if (!viewer.isAdministrator) throw missing("page");
  const rows = await db
    .select({ ...facts, memberName: members.name, memberSlug: members.slug })
    .from(apiTokens)
    .innerJoin(members, eq(members.id, apiTokens.memberId))
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id))
    .limit(500);
  return rows.map(withState);
}

/** Whom the command line means by an e-mail address or the last part of a member's page; null where there is nobody. */
export async function findTokenOwner(viewer: Viewer, word: string): Promise<string | null> {
  if (!viewer.isAdministrator) return null;
  if (word.includes("@")) return (await findPersonByEmail(word))?.memberId ?? null;
  const [member] = await db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.slug, word), isNull(members.erasedAt), isNull(members.mergedIntoId)));
  return member?.id ?? null;
}

function withState<Row extends { expiresAt: Date | null; revokedAt: Date | null }>(row: Row) {
  const state = row.revokedAt ? "revoked" : row.expiresAt && row.expiresAt <= now() ? "expired" : "in force";
  return { ...row, state } as const;
}
