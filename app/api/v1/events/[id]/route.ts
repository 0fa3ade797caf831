import { endpoint, reading } from "@/lib/endpoint";
import { reviseEvent } from "@/lib/events/commands";
import { eventRecord } from "@/lib/events/records/queries";

export const GET = reading(eventRecord, {
  scope: "groups:read",
  summary: "One event with organisers, sessions and speakers",
});
export const PUT = endpoint(reviseEvent, { scope: "groups:write", summary: "Change an event" });
