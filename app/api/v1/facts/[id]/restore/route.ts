import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { savedFactAnswer } from "@/lib/facts/answers";
import { restoreFact } from "@/lib/facts/remove";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(restoreFact, {
    scope: "facts:write",
    summary: "Bring a removed fact back",
    answer: savedFactAnswer,
  }),
});
