import { resource } from "@/lib/core/api/resource";
import { queryEndpoint } from "@/lib/core/endpoint";
import { reportsAnswer } from "@/lib/reports/answers";
import { reportRecords } from "@/lib/reports/api";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(reportRecords, {
    scope: "reports:read",
    summary: "The reports that you may open",
    answer: reportsAnswer,
  }),
});
