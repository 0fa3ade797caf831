import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { changedTermAnswer } from "@/lib/terms/change-answers";
import { reopenTerm } from "@/lib/terms/reopen";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(reopenTerm, {
    scope: "terms:write",
    summary: "Undo the end of a term",
    answer: changedTermAnswer,
  }),
});
