import { cache } from "react";
import { askTogether } from "@/db/ask-together";
import { db } from "@/db/client";
import { isManager, type Viewer } from "@/lib/core/viewer";
import { groupsLedByViewer } from "@/lib/groups/leads/list";
import { reviewCountQuestion } from "@/lib/reviews/queue";
import "server-only";

/** What the frame of every page says of whoever looks: how many activities wait for their review, null for who reviews nothing, and the groups that they lead. Read once a request. */
export const viewerFrame = cache(async (viewer: Viewer) => {
  if (!isManager(viewer)) return { waiting: null, led: viewer.leads.length > 0 ? await groupsLedByViewer(viewer) : [] };
  const { counted, led } = await askTogether(db, {
    counted: reviewCountQuestion(viewer),
    led: groupsLedByViewer(viewer),
  });
  return { waiting: counted[0]?.count ?? 0, led };
});
