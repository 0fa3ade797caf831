import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { groupQuietAsks, members } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { type GroupForPolicy, mayManageGroup } from "@/lib/groups/policy";
import "server-only";

const mostShown = 20;

/** When the leads of a group were asked how it is and what they answered, the latest first. For whoever manages the group; nothing for all others. */
export async function quietAsksOfGroup(viewer: Viewer, group: GroupForPolicy) {
  if (!mayManageGroup(viewer, group)) return [];
  const rows = await db
    .select({
      ...{ id: groupQuietAsks.id, name: members.name, quietFrom: groupQuietAsks.quietFrom },
      ...{ askedAt: groupQuietAsks.askedAt, tokenHash: groupQuietAsks.tokenHash },
      ...{ answer: groupQuietAsks.answer, answeredOn: groupQuietAsks.answeredOn },
      restsUntilOn: groupQuietAsks.restsUntilOn,
    })
    .from(groupQuietAsks)
    .innerJoin(members, eq(members.id, groupQuietAsks.memberId))
    .where(eq(groupQuietAsks.groupId, group.id))
    .orderBy(desc(groupQuietAsks.askedAt), desc(groupQuietAsks.id))
    .limit(mostShown);
  return rows.map(({ tokenHash, ...row }) => ({ ...row, isMailed: tokenHash !== null }));
}
