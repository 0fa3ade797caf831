import { cache } from "react";
import { dataVersion } from "@/db/client";
import { answers } from "@/lib/core/cached";
import { isManager, type Viewer } from "@/lib/core/viewer";
import { groupsLedByViewer } from "@/lib/groups/leads/list";
import { reviewQueueCount } from "@/lib/reviews/queue";
import "server-only";

/** How many wait for whom, for as long as nothing at all was written. */
const reviewCounts = answers<number>();

/**
 * What the frame of every page says of whoever looks: how many activities wait for their review, null for who reviews nothing, and the
 * groups that they lead. Read once a request, and the count once after each change.
 */
export const viewerFrame = cache(async (viewer: Viewer) => ({
  waiting: isManager(viewer) ? await waitingReviews(viewer) : null,
  led: viewer.leads.length > 0 ? await groupsLedByViewer(viewer) : [],
}));

async function waitingReviews(viewer: Viewer): Promise<number> {
  const key = [await dataVersion(), viewer.memberId, viewer.isAdministrator, viewer.manages];
  return reviewCounts(JSON.stringify(key), () => reviewQueueCount(viewer));
}
