import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { plannedEventAnswer } from "@/lib/events/answers";
import { planEvent } from "@/lib/events/plan";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(planEvent, {
    scope: "groups:write",
    summary: "Plan an event, or a series of them",
    answer: plannedEventAnswer,
    isNew: true,
    location: ({ id }) => `/events/${id}`,
  }),
});
