import { endpoint, reading } from "@/lib/endpoint";
import { logEvent } from "@/lib/events/commands";
import { eventQuestion, eventRecords } from "@/lib/events/records/queries";

export const GET = reading(eventRecords, {
  scope: "groups:read",
  summary: "Events, the latest first",
  query: eventQuestion,
});
export const POST = endpoint(logEvent, {
  scope: "groups:write",
  summary: "Log an event that a group held",
  status: 201,
});
