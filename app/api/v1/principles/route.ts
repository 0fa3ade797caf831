import { principlesAnswer } from "@/lib/catalogue/answers";
import { principleRecords } from "@/lib/catalogue/api";
import { resource } from "@/lib/core/api/resource";
import { queryEndpoint } from "@/lib/core/endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(principleRecords, {
    scope: "catalogue:read",
    summary: "The principles, retired ones too",
    answer: principlesAnswer,
  }),
});
