import { z } from "zod";
import { keepStandings } from "@/lib/triage/keep-standings";
import { defineJob } from "./job";
import "server-only";

/** Every hour, since each hour another time zone has a new day: whoever opens the list then has little to wait for. */
export const countStandingsJob = defineJob({
  name: "count-standings",
  label: "Count how far terms are by what their programs ask",
  payload: z.strictObject({}),
  schedule: "2 * * * *",
  run: (_payload, _attempt, system) => keepStandings(system),
});
