import { resource } from "@/lib/core/api/resource";
import { queryEndpoint } from "@/lib/core/endpoint";
import { importAnswer } from "@/lib/imports/answers";
import { importRecord } from "@/lib/imports/api";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(importRecord, {
    scope: "imports:write",
    summary: "One import, how far it is and what became of it",
    answer: importAnswer,
  }),
});
