import { removalQuery } from "@/lib/core/api/removals";
import { resource } from "@/lib/core/api/resource";
import { queryEndpoint } from "@/lib/core/endpoint";
import { memberRemovals, memberRemovalsAnswer } from "@/lib/members/removals";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(memberRemovals, {
    scope: "members:read",
    summary: "Members who were merged or erased, the oldest first",
    description:
      "For a sync of `/api/v1/members`: what it had and no longer has. What comes back is in that list again.",
    query: removalQuery,
    answer: memberRemovalsAnswer,
  }),
});
