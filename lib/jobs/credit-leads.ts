import { z } from "zod";
import { channels } from "@/db/words";
import { idField } from "@/lib/core/fields";
import { creditEventsAnew } from "@/lib/events/credit-leads";
import { defineJob } from "./job";
import "server-only";

/** Credits who led when many events of a group were held; again, it changes nothing. */
export const creditLeadsJob = defineJob({
  name: "credit-leads",
  label: "Credit who led a group when its events were held",
  payload: z.strictObject({
    eventIds: z.array(idField).max(200),
    actorId: idField.nullish(),
    channel: z.enum(channels),
    batchId: idField.nullish(),
  }),
  run: ({ eventIds, ...signed }) => creditEventsAnew(eventIds, signed),
});
