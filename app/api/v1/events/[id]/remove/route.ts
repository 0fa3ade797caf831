import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { changedEventAnswer } from "@/lib/events/answers";
import { removeEvent } from "@/lib/events/remove";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(removeEvent, {
    scope: "groups:write",
    summary: "Remove an event that was logged by mistake",
    description: "What came of it is withdrawn. Where others are credited for it, `why` is needed: they are told.",
    answer: changedEventAnswer,
  }),
});
