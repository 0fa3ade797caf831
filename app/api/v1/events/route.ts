import { endpoint, queryEndpoint } from "@/lib/core/endpoint";
import { eventQuestion, eventRecords } from "@/lib/events/api";
import { logEvent } from "@/lib/events/log";

export const GET = queryEndpoint(eventRecords, {
  scope: "groups:read",
  summary: "Events, the latest first",
  query: eventQuestion,
});
export const POST = endpoint(logEvent, {
  scope: "groups:write",
  summary: "Log an event that a group held",
  status: 201,
});
