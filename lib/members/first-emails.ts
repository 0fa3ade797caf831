import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { identities, members } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { identityVisibleTo, memberVisibleTo } from "./policy";
import "server-only";

/** By member the e-mail address to write to, a proven one first, as far as the viewer may see it: their own, and whom they manage. */
export async function firstEmailsOf(viewer: Viewer, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ memberId: identities.memberId, email: identities.value })
    .from(identities)
    .innerJoin(members, eq(members.id, identities.memberId))
    .where(
      and(
        inArray(identities.memberId, [...ids]),
        eq(identities.kind, "email"),
        memberVisibleTo(viewer),
        identityVisibleTo(viewer),
      ),
    )
    .orderBy(sql`case when ${identities.verifiedAt} is null then 0 else 1 end`, identities.createdAt, identities.id);
  return new Map(rows.map(({ memberId, email }) => [memberId, email]));
}
