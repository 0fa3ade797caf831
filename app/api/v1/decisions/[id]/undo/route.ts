import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { undoneDecisionAnswer } from "@/lib/cycles/answers";
import { undoCycleDecision } from "@/lib/cycles/undo";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(undoCycleDecision, {
    scope: "cycles:write",
    summary: "Undo a decision whose letter has not left",
    answer: undoneDecisionAnswer,
  }),
});
