import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { decidedActivityAnswer } from "@/lib/reviews/answers";
import { confirmActivity } from "@/lib/reviews/confirm";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(confirmActivity, {
    scope: "reviews:write",
    summary: "Confirm an activity",
    answer: decidedActivityAnswer,
  }),
});
