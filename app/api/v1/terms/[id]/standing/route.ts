import { resource } from "@/lib/core/api/resource";
import { queryEndpoint } from "@/lib/core/endpoint";
import { termStandingAnswer } from "@/lib/triage/answers";
import { termStandingForApi } from "@/lib/triage/term-standing";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(termStandingForApi, {
    scope: "members:read",
    summary: "How far a term is by what its program asks",
    description:
      "For the member, the managers of the program and administrators: the same figures as on the page of the term.",
    answer: termStandingAnswer,
  }),
});
