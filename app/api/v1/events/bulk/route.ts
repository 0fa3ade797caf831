import { madeAnswer } from "@/lib/core/api/answers";
import { resource } from "@/lib/core/api/resource";
import { bulkEndpoint } from "@/lib/core/endpoint";
import { logEvent } from "@/lib/events/log";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: bulkEndpoint(logEvent, {
    scope: "groups:write",
    summary: "Log up to 100 events, each on its own",
    answer: madeAnswer,
    isNew: true,
  }),
});
