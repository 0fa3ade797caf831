import { resource } from "@/lib/core/api/resource";
import { endpoint } from "@/lib/core/endpoint";
import { changedEventAnswer } from "@/lib/events/answers";
import { bringEventBack } from "@/lib/events/remove";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(bringEventBack, {
    scope: "groups:write",
    summary: "Undo a removal",
    answer: changedEventAnswer,
  }),
});
