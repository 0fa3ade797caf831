import { removalQuery } from "@/lib/core/api/removals";
import { resource } from "@/lib/core/api/resource";
import { queryEndpoint } from "@/lib/core/endpoint";
import { factRemovals, factRemovalsAnswer } from "@/lib/facts/api";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(factRemovals, {
    scope: "facts:read",
    summary: "Facts that were removed, the oldest first, for 30 days",
    description:
      "For a sync of `/api/v1/facts`: what it had and no longer has. What comes back is in that list again. Those of a member who was erased went with the member.",
    query: removalQuery,
    answer: factRemovalsAnswer,
  }),
});
