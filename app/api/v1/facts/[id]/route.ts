import { resource } from "@/lib/core/api/resource";
import { endpoint, queryEndpoint } from "@/lib/core/endpoint";
import { factAnswer, savedFactAnswer } from "@/lib/facts/answers";
import { factRecord } from "@/lib/facts/api";
import { correctFact } from "@/lib/facts/correct";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(factRecord, {
    scope: "facts:read",
    summary: "One fact: your own, or that of a member whom you manage",
    answer: factAnswer,
  }),
  PUT: endpoint(correctFact, {
    scope: "facts:write",
    summary: "Correct a fact",
    description:
      "Makes it say what is sent; a fact that was checked has to be checked again. Give its `version`, or `If-Match`.",
    answer: savedFactAnswer,
  }),
});
