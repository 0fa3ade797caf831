import { z } from "zod";
import { sendCycleReminders } from "@/lib/cycles/remind";
import { tellOfClosingCycles } from "@/lib/cycles/tell-of-closing";
import { defineJob } from "./job";
import "server-only";

/** Every hour, since the day begins at another time in each country. */
export const remindOfCycles = defineJob({
  name: "remind-of-cycles",
  label: "Remind members whose term ends and who are short, and managers of what is left to decide",
  payload: z.strictObject({}),
  schedule: "20 * * * *",
  run: async (_payload, _attempt, system) => {
    await sendCycleReminders(system);
    await tellOfClosingCycles(system);
  },
});
