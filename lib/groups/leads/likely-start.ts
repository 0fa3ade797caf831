import type { Day } from "@/lib/core/clock";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { getGroup } from "../get";
import { termsWithLead } from "./terms-with-lead";
import "server-only";

/**
 * Since when a member may have led a group: the day on which the first of their standing terms that go with it began; null without
 * one. Whoever manages the group.
 */
export async function likelyLeadStart(
  viewer: Viewer,
  { groupId, memberId }: { groupId: string; memberId: string },
): Promise<Day | null> {
  const group = await getGroup(viewer, groupId);
  if (!group.mayManage) throw notFoundError("group");
  const began = (await termsWithLead(viewer, { memberId, group })).map(({ startsOn }) => startsOn);
  return began.sort()[0] ?? null;
}
