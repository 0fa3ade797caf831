import { cache } from "react";
import { dataVersion } from "@/db/client";
import { answers } from "@/lib/core/cached";
import { now } from "@/lib/core/clock";
import { preparedFor } from "@/lib/core/prepared-for";
import { isManager, type Viewer } from "@/lib/core/viewer";
import { groupsLedByViewer } from "@/lib/groups/leads/list";
import { openCountQuestion } from "@/lib/notifications/count";
import { reviewQueueCount } from "@/lib/reviews/queue";
import { countNeedingCall } from "@/lib/triage/count";
import "server-only";

/** How many wait for whom, for as long as nothing at all was written. */
const reviewCounts = answers<number>();
const callCounts = answers<number>();

/**
 * What the frame of every page says of whoever looks: how many activities wait for their review and how many terms need a call, null for
 * who manages nothing, the groups that they lead, and how many notifications are open. Read once a request, and the counts once after
 * each change.
 */
export const viewerFrame = cache(async (viewer: Viewer) => ({
  waiting: isManager(viewer) ? await waitingReviews(viewer) : null,
  calls: isManager(viewer) ? await neededCalls(viewer) : null,
  ...(await ledAndTold(viewer)),
}));

const frameQuestions = preparedFor((viewer: Viewer) => ({
  ...(viewer.leads.length > 0 ? { led: groupsLedByViewer(viewer) } : {}),
  told: openCountQuestion(viewer),
}));

async function ledAndTold(viewer: Viewer) {
  const { led = [], told } = await frameQuestions(viewer, null, {});
  const { open = 0, toRead = 0 } = told[0] ?? {};
  return { led, notifications: { toAnswer: open - toRead, toRead } };
}

async function waitingReviews(viewer: Viewer): Promise<number> {
  const key = [await dataVersion(), viewer.memberId, viewer.isAdministrator, viewer.manages];
  return reviewCounts(JSON.stringify(key), () => reviewQueueCount(viewer));
}

/** By the hour, too: with the day the paces move on. */
async function neededCalls(viewer: Viewer): Promise<number> {
  const hour = Math.floor(now().getTime() / 3_600_000);
  const key = [await dataVersion(), hour, viewer.isAdministrator, viewer.manages];
  return callCounts(JSON.stringify(key), () => countNeedingCall(viewer));
}
