import { resource } from "@/lib/core/api/resource";
import { queryEndpoint } from "@/lib/core/endpoint";
import { instantPlace } from "@/lib/core/paging";
import { reviewQueueAnswer } from "@/lib/reviews/answers";
import { reviewQueueQuery, reviewQueueRecords } from "@/lib/reviews/api";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(reviewQueueRecords, {
    scope: "reviews:write",
    summary: "A page of the activities that wait for your review",
    answer: reviewQueueAnswer,
    query: reviewQueueQuery.extend({ after: instantPlace.optional() }),
  }),
});
