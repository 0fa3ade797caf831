import { resource } from "@/lib/core/api/resource";
import { endpoint, queryEndpoint } from "@/lib/core/endpoint";
import { changedMemberAnswer, memberAnswer } from "@/lib/directory/answers";
import { getMemberForApi } from "@/lib/directory/api";
import { patchMember, replaceMember } from "@/lib/members/save-by-api";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(getMemberForApi, {
    scope: "members:read",
    summary: "A member with handles, employers and terms, as far as you may see them",
    answer: memberAnswer,
  }),
  PUT: endpoint(replaceMember, {
    scope: "members:write",
    summary: "Make a member say what is sent",
    description: "Takes what was read: sent back unchanged, it changes nothing.",
    answer: changedMemberAnswer,
  }),
  PATCH: endpoint(patchMember, {
    scope: "members:write",
    summary: "Change some of what is said of a member",
    description: "Lists are replaced whole.",
    answer: changedMemberAnswer,
  }),
});
