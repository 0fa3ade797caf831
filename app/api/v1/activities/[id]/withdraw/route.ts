import { editedActivityAnswer } from "@/lib/activities/answers";
import { withdrawActivity } from "@/lib/activities/withdraw";
import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(withdrawActivity, {
    scope: "activities:write",
    summary: "Withdraw an activity",
    answer: editedActivityAnswer,
  }),
});
