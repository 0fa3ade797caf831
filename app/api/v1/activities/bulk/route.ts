import { savedActivityAnswer } from "@/lib/activities/answers";
import { sendActivity } from "@/lib/activities/save-by-api";
import { resource } from "@/lib/core/api/resource";
import { bulkEndpoint } from "@/lib/core/endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: bulkEndpoint(sendActivity, {
    scope: "activities:write",
    summary: "Log up to 100 activities, each on its own",
    answer: savedActivityAnswer,
    isNew: ({ outcome }) => outcome === "created",
  }),
});
