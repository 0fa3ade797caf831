import { madeWithSlugAnswer } from "@/lib/core/api/answers";
import { resource } from "@/lib/core/api/resource";
import { endpoint, queryEndpoint } from "@/lib/core/endpoint";
import { addGroup } from "@/lib/groups/add";
import { groupPageAnswer } from "@/lib/groups/answers";
import { groupApiQuery, listGroupsForApi } from "@/lib/groups/api";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(listGroupsForApi, {
    scope: "groups:read",
    summary: "A page of the groups",
    query: groupApiQuery,
    answer: groupPageAnswer,
  }),
  POST: endpoint(addGroup, {
    scope: "groups:write",
    summary: "Add a group to the directory",
    answer: madeWithSlugAnswer,
    isNew: true,
    location: ({ slug }) => `/groups/${slug}`,
  }),
});
