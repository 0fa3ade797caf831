import { resource } from "@/lib/core/api/resource";
import { queryEndpoint } from "@/lib/core/endpoint";
import { importRowsAnswer } from "@/lib/imports/answers";
import { importRowRecords, importRowsQuery } from "@/lib/imports/api";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(importRowRecords, {
    scope: "imports:write",
    summary: "What became of each row",
    answer: importRowsAnswer,
    query: importRowsQuery,
  }),
});
