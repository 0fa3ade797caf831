import { madeAnswer } from "@/lib/core/api/answers";
import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { uploadImportAsText } from "@/lib/imports/api-commands";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(uploadImportAsText, {
    scope: "imports:write",
    summary: "Upload a file to import",
    answer: madeAnswer,
    isNew: true,
    location: ({ id }) => `/imports/${id}`,
  }),
});
