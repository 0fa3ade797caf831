import { z } from "zod";
import { askQuietMembers } from "@/lib/triage/quiet/ask";
import { askQuietGroups } from "@/lib/triage/quiet/groups/ask";
import { defineJob } from "./job";
import "server-only";

export const askQuietMembersJob = defineJob({
  name: "ask-quiet-members",
  label: "Ask members who became quiet, and leads of groups that did, how they are",
  payload: z.strictObject({}),
  schedule: "40 6 * * *",
  run: async (_payload, _attempt, system) => {
    await askQuietMembers(system);
    await askQuietGroups(system);
  },
});
