import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { changedTermAnswer } from "@/lib/terms/change-answers";
import { holdTerm } from "@/lib/terms/hold";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(holdTerm, {
    scope: "terms:write",
    summary: "Put a term on hold",
    answer: changedTermAnswer,
  }),
});
