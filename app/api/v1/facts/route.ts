import { resource } from "@/lib/core/api/resource";
import { endpoint, queryEndpoint } from "@/lib/core/endpoint";
import { factPageAnswer, savedFactAnswer } from "@/lib/facts/answers";
import { factApiQuery, factRecords } from "@/lib/facts/api";
import { recordFact } from "@/lib/facts/record";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(factRecords, {
    scope: "facts:read",
    summary: "A page of the facts that you may see: your own, and those of members whom you manage",
    query: factApiQuery,
    answer: factPageAnswer,
  }),
  POST: endpoint(recordFact, {
    scope: "facts:write",
    summary: "Record a fact of a member: a certification, an employer, or what else a term may depend on",
    answer: savedFactAnswer,
    isNew: true,
  }),
});
