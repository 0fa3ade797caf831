import { madeWithSlugAnswer } from "@/lib/core/api/answers";
import { resource } from "@/lib/core/api/resource";
import { endpoint, queryEndpoint } from "@/lib/core/endpoint";
import { memberPageAnswer } from "@/lib/directory/answers";
import { listMembersForApi, memberApiQuery } from "@/lib/directory/api";
import { addMember } from "@/lib/members/add";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(listMembersForApi, {
    scope: "members:read",
    summary: "A page of the members that you may see",
    query: memberApiQuery,
    answer: memberPageAnswer,
  }),
  POST: endpoint(addMember, {
    scope: "members:write",
    summary: "Add somebody to the directory",
    answer: madeWithSlugAnswer,
    isNew: true,
    location: ({ slug }) => `/members/${slug}`,
  }),
});
