import { activityAnswer, savedActivityAnswer } from "@/lib/activities/answers";
import { activityRecord } from "@/lib/activities/api";
import { patchActivity, replaceActivity } from "@/lib/activities/save-by-api";
import { resource } from "@/lib/core/api/resource";
import { endpoint, queryEndpoint } from "@/lib/core/endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(activityRecord, {
    scope: "activities:read",
    summary: "One activity",
    answer: activityAnswer,
  }),
  PUT: endpoint(replaceActivity, {
    scope: "activities:write",
    summary: "Make an activity say what is sent",
    description: "Takes what was read: sent back unchanged, it changes nothing. Give its `version`, or `If-Match`.",
    answer: savedActivityAnswer,
  }),
  PATCH: endpoint(patchActivity, {
    scope: "activities:write",
    summary: "Change some fields of an activity",
    description: "Lists are replaced whole; figures that are not named stay.",
    answer: savedActivityAnswer,
  }),
});
