import { removalQuery } from "@/lib/core/api/removals";
import { resource } from "@/lib/core/api/resource";
import { queryEndpoint } from "@/lib/core/endpoint";
import { groupRemovals, groupRemovalsAnswer } from "@/lib/groups/removals";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(groupRemovals, {
    scope: "groups:read",
    summary: "Groups that were merged, the oldest first",
    description:
      "For a sync of `/api/v1/groups`: what it had and no longer has. What comes back is in that list again.",
    query: removalQuery,
    answer: groupRemovalsAnswer,
  }),
});
