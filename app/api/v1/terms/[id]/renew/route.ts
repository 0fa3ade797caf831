import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { renewedTermAnswer } from "@/lib/terms/change-answers";
import { renewTerm } from "@/lib/terms/renew";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(renewTerm, {
    scope: "terms:write",
    summary: "Have the next term follow this one",
    answer: renewedTermAnswer,
    isNew: true,
  }),
});
