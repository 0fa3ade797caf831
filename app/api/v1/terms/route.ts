import { madeAnswer } from "@/lib/core/api/answers";
import { resource } from "@/lib/core/api/resource";
import { endpoint, queryEndpoint } from "@/lib/core/endpoint";
import { termPageAnswer } from "@/lib/terms/answers";
import { termApiQuery } from "@/lib/terms/api";
import { grantTerm } from "@/lib/terms/grant";
import { termRecordsWithAnswers } from "@/lib/triage/api";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(termRecordsWithAnswers, {
    scope: "members:read",
    summary: "A page of the terms that you may see",
    query: termApiQuery,
    answer: termPageAnswer,
  }),
  POST: endpoint(grantTerm, {
    scope: "terms:write",
    summary: "Give a member a term in a program",
    answer: madeAnswer,
    isNew: true,
  }),
});
