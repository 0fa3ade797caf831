import { madeAnswer } from "@/lib/core/api/answers";
import { resource } from "@/lib/core/api/resource";
import { endpoint, queryEndpoint } from "@/lib/core/endpoint";
import { cycleListAnswer } from "@/lib/cycles/answers";
import { cycleApiQuery, cycleRecords } from "@/lib/cycles/api";
import { openCycle } from "@/lib/cycles/open";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(cycleRecords, {
    scope: "cycles:read",
    summary: "The renewal cycles of the programs that you manage",
    query: cycleApiQuery,
    answer: cycleListAnswer,
  }),
  POST: endpoint(openCycle, {
    scope: "cycles:write",
    summary: "Plan a renewal cycle",
    answer: madeAnswer,
    isNew: true,
  }),
});
