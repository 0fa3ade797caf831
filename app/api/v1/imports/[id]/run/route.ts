import { madeAnswer } from "@/lib/core/api/answers";
import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { startImportInBackground } from "@/lib/imports/api-commands";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(startImportInBackground, {
    scope: "imports:write",
    summary: "Run an import",
    answer: madeAnswer,
  }),
});
