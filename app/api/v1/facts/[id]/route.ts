import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { savedFactAnswer } from "@/lib/facts/answers";
import { correctFact } from "@/lib/facts/correct";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  PUT: endpoint(correctFact, {
    scope: "facts:write",
    summary: "Correct a fact",
    description:
      "Makes it say what is sent; a fact that was checked has to be checked again. Give its `version`, or `If-Match`.",
    answer: savedFactAnswer,
  }),
});
