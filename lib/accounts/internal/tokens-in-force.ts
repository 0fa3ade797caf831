import { and, asc, eq, gt, isNull, or } from "drizzle-orm";
import type { Reader, Transaction } from "@/db/client";
import { apiTokens } from "@/db/schema";
import { now } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { revokeToken } from "../revoke-token";
import "server-only";

/** The ids of the tokens that act for a member today, those of their calendars too. */
export async function tokensInForce(from: Reader, memberId: string): Promise<string[]> {
  const rows = await from
    .select({ id: apiTokens.id })
    .from(apiTokens)
    .where(
      and(
        eq(apiTokens.memberId, memberId),
        isNull(apiTokens.revokedAt),
        or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, now())),
      ),
    )
    .orderBy(asc(apiTokens.id));
  return rows.map(({ id }) => id);
}

/** Ends all of them, each audited by itself; answers how many. */
export async function revokeTokensInForce(tx: Transaction, viewer: Viewer, memberId: string): Promise<number> {
  const ids = await tokensInForce(tx, memberId);
  for (const id of ids) await revokeToken.within(tx, viewer, { id });
  return ids.length;
}
