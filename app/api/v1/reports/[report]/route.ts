import { resource } from "@/lib/core/api/resource";
import { queryEndpoint } from "@/lib/core/endpoint";
import { reportAnswer } from "@/lib/reports/answers";
import { reportApiQuery, reportRecord } from "@/lib/reports/api";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(reportRecord, {
    scope: "reports:read",
    summary: "The figures and tables of a report",
    description: "Takes the filter of the report's page.",
    query: reportApiQuery,
    answer: reportAnswer,
  }),
});
