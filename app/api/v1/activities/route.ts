import { activityPageAnswer, savedActivityAnswer } from "@/lib/activities/answers";
import { activityApiQuery, activityRecords } from "@/lib/activities/api";
import { sendActivity } from "@/lib/activities/save-by-api";
import { resource } from "@/lib/core/api/resource";
import { endpoint, queryEndpoint } from "@/lib/core/endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(activityRecords, {
    scope: "activities:read",
    summary: "A page of the activities that you may see",
    description: "What was withdrawn or declined stays in the list of whoever may know of it, by its `state`.",
    query: activityApiQuery,
    answer: activityPageAnswer,
  }),
  POST: endpoint(sendActivity, {
    scope: "activities:write",
    summary: "Log an activity and send it to review",
    description: "With a `sourceKey` that was sent before, changes what was made of it: 200 instead of 201.",
    answer: savedActivityAnswer,
    problems: ["duplicate"],
    isNew: ({ outcome }) => outcome === "created",
    location: ({ id }) => `/activities/${id}`,
  }),
});
