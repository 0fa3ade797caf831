import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { savedFactAnswer } from "@/lib/facts/answers";
import { removeFact } from "@/lib/facts/remove";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(removeFact, {
    scope: "facts:write",
    summary: "Remove a fact",
    description: "It can be restored for 30 days.",
    answer: savedFactAnswer,
  }),
});
