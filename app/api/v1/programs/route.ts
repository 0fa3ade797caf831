import { programRecords } from "@/lib/catalogue/api";
import { queryEndpoint } from "@/lib/core/endpoint";

export const GET = queryEndpoint(programRecords, {
  scope: "catalogue:read",
  summary: "The programs with their goals and traits, retired ones too",
});
