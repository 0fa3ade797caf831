import { activityFilter } from "@/lib/activities/filter";
import { pageSize } from "@/lib/core/paging";
import type { Viewer } from "@/lib/core/viewer";
import { listReviewQueue } from "./queue";
import "server-only";
import { z } from "zod";

/** How the queue is asked for through the API; `after` is the `next` of the page before. */
export const reviewQueueQuery = z.object({
  ...activityFilter.pick({ q: true, type: true, program: true }).shape,
  after: z.string().max(600).optional(),
  limit: pageSize,
});

/** A page of what waits for the viewer's review, the longest first. */
export async function reviewQueueRecords(viewer: Viewer, asked: z.output<typeof reviewQueueQuery>) {
  const { after, limit, ...filter } = asked;
  const { rows, next } = await listReviewQueue(viewer, filter, { after, size: limit });
  return {
    next,
    items: rows.map(({ credits, programs, ...activity }) => ({
      ...activity,
      credits: credits.map(({ memberId, name }) => ({ memberId, name })),
      programs: programs.map(({ programKey }) => programKey),
    })),
  };
}
