import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { savedFactAnswer } from "@/lib/facts/answers";
import { uncheckFact } from "@/lib/facts/check";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(uncheckFact, {
    scope: "facts:write",
    summary: "Take the check of a fact back",
    answer: savedFactAnswer,
  }),
});
