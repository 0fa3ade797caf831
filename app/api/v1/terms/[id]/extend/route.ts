import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { changedTermAnswer } from "@/lib/terms/change-answers";
import { extendTerm } from "@/lib/terms/extend";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(extendTerm, {
    scope: "terms:write",
    summary: "Move the last day of a term",
    answer: changedTermAnswer,
  }),
});
