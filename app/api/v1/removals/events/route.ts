import { removalQuery } from "@/lib/core/api/removals";
import { resource } from "@/lib/core/api/resource";
import { queryEndpoint } from "@/lib/core/endpoint";
import { eventRemovals, eventRemovalsAnswer } from "@/lib/events/removals";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(eventRemovals, {
    scope: "groups:read",
    summary: "Events that were removed, the oldest first",
    description:
      "For a sync of `/api/v1/events`: what it had and no longer has. What comes back is in that list again.",
    query: removalQuery,
    answer: eventRemovalsAnswer,
  }),
});
