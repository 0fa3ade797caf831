import { madeAnswer } from "@/lib/core/api/answers";
import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { answerImport } from "@/lib/imports/jobs/answer";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  PUT: endpoint(answerImport, {
    scope: "imports:write",
    summary: "Answer what the file leaves open",
    answer: madeAnswer,
  }),
});
