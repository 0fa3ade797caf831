import { and, eq, isNull, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { identities, members } from "@/db/schema";
import "server-only";

/** The e-mail addresses of a member, proven ones first; inside commands that have asked for the right to see them. */
export async function emailAddressesOf(from: Reader, memberId: string) {
  return from
    .select({ memberId: members.id, name: members.name, email: identities.value, folded: identities.valueFolded })
    .from(identities)
    .innerJoin(members, eq(members.id, identities.memberId))
    .where(
      and(
        eq(identities.memberId, memberId),
        eq(identities.kind, "email"),
        isNull(members.erasedAt),
        isNull(members.mergedIntoId),
      ),
    )
    .orderBy(sql`case when ${identities.verifiedAt} is null then 1 else 0 end`, identities.createdAt, identities.id);
}
