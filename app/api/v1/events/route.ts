import { madeAnswer } from "@/lib/core/api/answers";
import { resource } from "@/lib/core/api/resource";
import { endpoint, queryEndpoint } from "@/lib/core/endpoint";
import { eventPageAnswer } from "@/lib/events/answers";
import { eventApiQuery, eventRecords } from "@/lib/events/api";
import { logEvent } from "@/lib/events/log";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(eventRecords, {
    scope: "groups:read",
    summary: "A page of the events",
    query: eventApiQuery,
    answer: eventPageAnswer,
  }),
  POST: endpoint(logEvent, {
    scope: "groups:write",
    summary: "Log an event that a group held",
    answer: madeAnswer,
    isNew: true,
    location: ({ id }) => `/events/${id}`,
  }),
});
