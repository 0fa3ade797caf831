import { endpoint, queryEndpoint } from "@/lib/core/endpoint";
import { addGroup } from "@/lib/groups/add";
import { groupApiQuery, listGroupsForApi } from "@/lib/groups/api";

export const GET = queryEndpoint(listGroupsForApi, {
  scope: "groups:read",
  summary: "A page of the groups",
  query: groupApiQuery,
});
export const POST = endpoint(addGroup, {
  scope: "groups:write",
  summary: "Add a group to the directory",
  status: 201,
});
