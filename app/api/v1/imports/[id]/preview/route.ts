import { resource } from "@/lib/core/api/resource";
import { queryEndpoint } from "@/lib/core/endpoint";
import { importPreviewAnswer } from "@/lib/imports/answers";
import { importPreview } from "@/lib/imports/api";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(importPreview, {
    scope: "imports:write",
    summary: "What a run would do, and what it asks",
    answer: importPreviewAnswer,
  }),
});
