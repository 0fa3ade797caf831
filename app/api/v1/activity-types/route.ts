import { activityTypesAnswer } from "@/lib/catalogue/answers";
import { activityTypeRecords } from "@/lib/catalogue/api";
import { resource } from "@/lib/core/api/resource";
import { queryEndpoint } from "@/lib/core/endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(activityTypeRecords, {
    scope: "catalogue:read",
    summary: "The types of activity, retired ones too",
    answer: activityTypesAnswer,
  }),
});
