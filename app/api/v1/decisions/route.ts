import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { madeDecisionAnswer } from "@/lib/cycles/answers";
import { decideOnTerm } from "@/lib/cycles/decide";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(decideOnTerm, {
    scope: "cycles:write",
    summary: "Decide what becomes of a term in a renewal cycle",
    description: "The term changes at once. The letter leaves in an hour; until then the decision can be undone.",
    answer: madeDecisionAnswer,
    isNew: true,
  }),
});
