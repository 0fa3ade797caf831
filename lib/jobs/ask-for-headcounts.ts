import { z } from "zod";
import { sendAttendanceReminders } from "@/lib/events/reminders";
import { defineJob } from "./job";
import "server-only";

/** Every hour, of at most 50 events at a time. */
export const askForHeadcounts = defineJob({
  name: "ask-for-headcounts",
  label: "Ask leads by mail how many came",
  payload: z.strictObject({}),
  schedule: "5 * * * *",
  run: sendAttendanceReminders,
});
