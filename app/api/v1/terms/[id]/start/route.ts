import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { changedTermAnswer } from "@/lib/terms/change-answers";
import { startTerm } from "@/lib/terms/start";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(startTerm, {
    scope: "terms:write",
    summary: "Let a term begin on a day",
    answer: changedTermAnswer,
  }),
});
