import { z } from "zod";
import { sendCycleReminders } from "@/lib/cycles/remind";
import { defineJob } from "./job";
import "server-only";

/** Every hour, since the day begins at another time in each country. */
export const remindOfCycles = defineJob({
  name: "remind-of-cycles",
  label: "Remind members whose term ends and who are short",
  payload: z.strictObject({}),
  schedule: "20 * * * *",
  run: (_payload, _attempt, system) => sendCycleReminders(system),
});
