import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { changedEventAnswer } from "@/lib/events/answers";
import { cancelEvent } from "@/lib/events/cancel";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(cancelEvent, {
    scope: "groups:write",
    summary: "Cancel an event",
    answer: changedEventAnswer,
  }),
});
