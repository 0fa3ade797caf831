import { resource } from "@/lib/core/api/resource";
import { endpoint, queryEndpoint } from "@/lib/core/endpoint";
import { eventAnswer, revisedEventAnswer } from "@/lib/events/answers";
import { eventRecord } from "@/lib/events/api";
import { reviseEvent } from "@/lib/events/revise";
import { patchEvent } from "@/lib/events/save-by-api";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(eventRecord, {
    scope: "groups:read",
    summary: "One event with organisers, sessions and speakers",
    answer: eventAnswer,
  }),
  PUT: endpoint(reviseEvent, {
    scope: "groups:write",
    summary: "Make an event say what is sent",
    answer: revisedEventAnswer,
  }),
  PATCH: endpoint(patchEvent, {
    scope: "groups:write",
    summary: "Change some of what an event says",
    description: "Lists are replaced whole.",
    answer: revisedEventAnswer,
  }),
});
