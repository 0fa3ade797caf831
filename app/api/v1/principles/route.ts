import { principleRecords } from "@/lib/catalogue/api";
import { queryEndpoint } from "@/lib/core/endpoint";

export const GET = queryEndpoint(principleRecords, {
  scope: "catalogue:read",
  summary: "The principles, retired ones too",
});
