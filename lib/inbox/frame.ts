import { cache } from "react";
import { askTogether } from "@/db/ask-together";
import { dataVersion, db } from "@/db/client";
import { isManager, type Viewer } from "@/lib/core/viewer";
import { groupsLedByViewer } from "@/lib/groups/leads/list";
import { reviewCountQuestion } from "@/lib/reviews/queue";
import "server-only";

const mostKept = 200;

/** How many wait for whom, for as long as nothing at all was written. */
let kept: { at: string; counts: Map<string, number> } = { at: "", counts: new Map() };

/**
 * What the frame of every page says of whoever looks: how many activities wait for their review, null for who reviews nothing, and the
 * groups that they lead. Read once a request, and the count once after each change.
 */
export const viewerFrame = cache(async (viewer: Viewer) => {
  const isLeading = viewer.leads.length > 0;
  if (!isManager(viewer)) return { waiting: null, led: isLeading ? await groupsLedByViewer(viewer) : [] };
  const key = JSON.stringify([viewer.memberId, viewer.isAdministrator, viewer.manages]);
  const at = await dataVersion();
  const known = kept.at === at ? kept.counts.get(key) : undefined;
  if (known !== undefined) return { waiting: known, led: isLeading ? await groupsLedByViewer(viewer) : [] };
  const { counted, led } = await askTogether(db, {
    counted: reviewCountQuestion(viewer),
    led: groupsLedByViewer(viewer),
  });
  const waiting = counted[0]?.count ?? 0;
  if (kept.at !== at || kept.counts.size >= mostKept) kept = { at, counts: new Map() };
  kept.counts.set(key, waiting);
  return { waiting, led };
});
