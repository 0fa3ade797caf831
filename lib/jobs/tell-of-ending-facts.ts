import { z } from "zod";
import { sendFactReminders } from "@/lib/requirements/fact-reminders";
import { defineJob } from "./job";
import "server-only";

/** Every six hours, so that each is told soon after their own day has begun. */
export const tellOfEndingFacts = defineJob({
  name: "tell-of-ending-facts",
  label: "Remind members and managers of facts that end",
  payload: z.strictObject({}),
  schedule: "20 */6 * * *",
  run: sendFactReminders,
});
