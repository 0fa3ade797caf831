import { madeAnswer } from "@/lib/core/api/answers";
import { resource } from "@/lib/core/api/resource";
import { bulkEndpoint } from "@/lib/core/endpoint";
import { grantTerm } from "@/lib/terms/grant";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: bulkEndpoint(grantTerm, {
    scope: "terms:write",
    summary: "Give up to 100 terms, each on its own",
    answer: madeAnswer,
    isNew: true,
  }),
});
