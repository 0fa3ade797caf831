import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { changedTermAnswer } from "@/lib/terms/change-answers";
import { endTerm } from "@/lib/terms/end";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(endTerm, {
    scope: "terms:write",
    summary: "End a term on a day",
    answer: changedTermAnswer,
  }),
});
