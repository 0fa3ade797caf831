import { resource } from "@/lib/core/api/resource";
import { endpoint, queryEndpoint } from "@/lib/core/endpoint";
import { changedGroupAnswer, groupAnswer } from "@/lib/groups/answers";
import { getGroupForApi } from "@/lib/groups/api";
import { patchGroup, replaceGroup } from "@/lib/groups/save-by-api";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(getGroupForApi, {
    scope: "groups:read",
    summary: "One group with its leads",
    answer: groupAnswer,
  }),
  PUT: endpoint(replaceGroup, {
    scope: "groups:write",
    summary: "Make a group say what is sent",
    description: "Takes what was read: sent back unchanged, it changes nothing.",
    answer: changedGroupAnswer,
  }),
  PATCH: endpoint(patchGroup, {
    scope: "groups:write",
    summary: "Change some of what is said of a group",
    description: "Lists are replaced whole.",
    answer: changedGroupAnswer,
  }),
});
