import { endpoint, queryEndpoint } from "@/lib/core/endpoint";
import { listMembersForApi, memberApiQuery } from "@/lib/directory/api";
import { addMember } from "@/lib/members/add";

export const GET = queryEndpoint(listMembersForApi, {
  scope: "members:read",
  summary: "A page of the members that you may see",
  query: memberApiQuery,
});
export const POST = endpoint(addMember, {
  scope: "members:write",
  summary: "Add somebody to the directory",
  status: 201,
});
