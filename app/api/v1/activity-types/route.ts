import { activityTypeRecords } from "@/lib/catalogue/api";
import { queryEndpoint } from "@/lib/core/endpoint";

export const GET = queryEndpoint(activityTypeRecords, {
  scope: "catalogue:read",
  summary: "The types of activity, retired ones too",
});
