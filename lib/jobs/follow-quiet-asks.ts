import { z } from "zod";
import { followQuietAsks } from "@/lib/triage/quiet/follow";
import { followQuietGroups } from "@/lib/triage/quiet/groups/follow";
import { defineJob } from "./job";
import "server-only";

/** Every hour, since a leave ends with the day of the member; and at once where somebody wants to step down. */
export const followQuietAsksJob = defineJob({
  name: "follow-quiet-asks",
  label: "End leaves, and tell managers who wants to step down or does not answer",
  payload: z.strictObject({}),
  schedule: "50 * * * *",
  run: async (_payload, _attempt, system) => {
    await followQuietAsks(system);
    await followQuietGroups(system);
  },
});
