import { queryEndpoint } from "@/lib/core/endpoint";
import { getMemberForApi } from "@/lib/directory/api";

export const GET = queryEndpoint(getMemberForApi, {
  scope: "members:read",
  summary: "A member with handles, employers and terms, as far as you may see them",
});
