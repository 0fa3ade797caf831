import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { savedFactAnswer } from "@/lib/facts/answers";
import { checkFact } from "@/lib/facts/check";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(checkFact, {
    scope: "facts:write",
    summary: "Say that somebody looked at the evidence of a fact, and it is so",
    description: "Managers of a program of the member and administrators; nobody checks what they said of themselves.",
    answer: savedFactAnswer,
  }),
});
