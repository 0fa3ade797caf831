import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { changedTermAnswer } from "@/lib/terms/change-answers";
import { resumeTerm } from "@/lib/terms/resume";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(resumeTerm, {
    scope: "terms:write",
    summary: "Let a term go on",
    answer: changedTermAnswer,
  }),
});
