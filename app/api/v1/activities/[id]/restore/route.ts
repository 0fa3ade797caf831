import { editedActivityAnswer } from "@/lib/activities/answers";
import { restoreActivity } from "@/lib/activities/withdraw";
import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(restoreActivity, {
    scope: "activities:write",
    summary: "Undo a withdrawal",
    answer: editedActivityAnswer,
  }),
});
