import { z } from "zod";
import { deleteOldNotifications } from "@/lib/notifications/delete-old";
import { defineJob } from "./job";
import "server-only";

/** Ninety days after they were read, or nothing was left to do. */
export const deleteOldNotificationsJob = defineJob({
  name: "delete-old-notifications",
  label: "Delete notifications that were read long ago",
  payload: z.strictObject({}),
  schedule: "30 3 * * *",
  run: (_payload, _attempt, system) => deleteOldNotifications(system),
});
