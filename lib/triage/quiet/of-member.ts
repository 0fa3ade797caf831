import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { members, quietAsks } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { followUpVisibleTo } from "@/lib/follow-up/policy";
import "server-only";

const mostShown = 20;

/** When a member was asked in a program how they are and what they answered, the latest first. For managers of both, and administrators. */
export async function quietAsksOfMember(viewer: Viewer, about: { memberId: string; programKey: string }) {
  const rows = await db
    .select({
      ...{ id: quietAsks.id, quietFrom: quietAsks.quietFrom, askedAt: quietAsks.askedAt },
      ...{ answer: quietAsks.answer, answeredOn: quietAsks.answeredOn, leaveUntilOn: quietAsks.leaveUntilOn },
      ...{ tokenHash: quietAsks.tokenHash, followedAt: quietAsks.followedAt },
    })
    .from(quietAsks)
    .innerJoin(members, eq(members.id, quietAsks.memberId))
    .where(
      and(
        followUpVisibleTo(viewer, quietAsks.programKey),
        eq(quietAsks.memberId, about.memberId),
        eq(quietAsks.programKey, about.programKey),
      ),
    )
    .orderBy(desc(quietAsks.askedAt), desc(quietAsks.id))
    .limit(mostShown);
  return rows.map(({ tokenHash, ...row }) => ({ ...row, isMailed: tokenHash !== null }));
}
