import { queryEndpoint } from "@/lib/core/endpoint";
import { getGroupForApi } from "@/lib/groups/api";

export const GET = queryEndpoint(getGroupForApi, { scope: "groups:read", summary: "One group with its leads" });
