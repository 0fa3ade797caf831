import { endpoint, queryEndpoint } from "@/lib/core/endpoint";
import { eventRecord } from "@/lib/events/api";
import { reviseEvent } from "@/lib/events/revise";

export const GET = queryEndpoint(eventRecord, {
  scope: "groups:read",
  summary: "One event with organisers, sessions and speakers",
});
export const PUT = endpoint(reviseEvent, { scope: "groups:write", summary: "Change an event" });
