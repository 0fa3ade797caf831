import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { decidedActivityAnswer } from "@/lib/reviews/answers";
import { returnActivity } from "@/lib/reviews/return";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(returnActivity, {
    scope: "reviews:write",
    summary: "Return an activity with a reason",
    answer: decidedActivityAnswer,
  }),
});
