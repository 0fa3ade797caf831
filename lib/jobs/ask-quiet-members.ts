import { z } from "zod";
import { askQuietMembers } from "@/lib/triage/quiet/ask";
import { defineJob } from "./job";
import "server-only";

export const askQuietMembersJob = defineJob({
  name: "ask-quiet-members",
  label: "Ask members who became quiet how they are",
  payload: z.strictObject({}),
  schedule: "40 6 * * *",
  run: (_payload, _attempt, system) => askQuietMembers(system),
});
