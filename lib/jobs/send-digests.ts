import { z } from "zod";
import { systemViewer } from "@/lib/core/viewer";
import { remindManagers } from "@/lib/inbox/remind-managers";
import { sendDueDigests } from "@/lib/notifications/digest";
import { defineJob } from "./job";
import "server-only";

/**
 * Every quarter of an hour, since eight o’clock comes at another time in each country, and in some at a quarter. What waits for managers
 * is told before, so that the summary of that hour has it.
 */
export const sendDigestsJob = defineJob({
  name: "send-digests",
  label: "Say what waits for managers, and send daily and weekly summaries",
  payload: z.strictObject({}),
  schedule: "*/15 * * * *",
  run: async () => {
    const viewer = systemViewer("system");
    await remindManagers(viewer);
    await sendDueDigests(viewer);
  },
});
