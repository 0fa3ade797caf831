import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { changedEventAnswer } from "@/lib/events/answers";
import { restoreEvent } from "@/lib/events/cancel";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(restoreEvent, {
    scope: "groups:write",
    summary: "Undo a cancellation",
    answer: changedEventAnswer,
  }),
});
