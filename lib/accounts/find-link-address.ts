import { and, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { oneTimeLinks } from "@/db/schema";
import type { LinkKind } from "@/db/words";
import { now } from "@/lib/core/clock";
import { hashSecret } from "@/lib/core/secrets";
import "server-only";

/** The address that a link was sent to, null where the link was spent, ran out or never was. Whoever has the link may know. */
export async function findLinkAddress(kind: LinkKind, secret: unknown): Promise<string | null> {
  if (typeof secret !== "string") return null;
  const [link] = await db
    .select({ email: oneTimeLinks.email })
    .from(oneTimeLinks)
    .where(
      and(
        eq(oneTimeLinks.kind, kind),
        eq(oneTimeLinks.secretHash, hashSecret(secret)),
        isNull(oneTimeLinks.usedAt),
        gt(oneTimeLinks.expiresAt, now()),
      ),
    );
  return link?.email ?? null;
}
