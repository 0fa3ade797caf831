import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { decidedActivityAnswer } from "@/lib/reviews/answers";
import { declineActivity } from "@/lib/reviews/decline";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(declineActivity, {
    scope: "reviews:write",
    summary: "Decline an activity",
    answer: decidedActivityAnswer,
  }),
});
