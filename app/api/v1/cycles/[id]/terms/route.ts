import { resource } from "@/lib/core/api/resource";
import { queryEndpoint } from "@/lib/core/endpoint";
import { cycleTermPageAnswer } from "@/lib/cycles/answers";
import { cycleTermApiQuery, cycleTermRecords } from "@/lib/cycles/api";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(cycleTermRecords, {
    scope: "cycles:read",
    summary: "A page of the terms of a renewal cycle, each with what was decided",
    query: cycleTermApiQuery,
    answer: cycleTermPageAnswer,
  }),
});
