import { z } from "zod";
import { tellOfAnnouncements } from "@/lib/announcements/tell";
import { defineJob } from "./job";
import "server-only";

/** Before each round of daily and weekly summaries, since the day begins at another time in each country. */
export const tellOfAnnouncementsJob = defineJob({
  name: "tell-of-announcements",
  label: "Tell members of announcements that are for them",
  payload: z.strictObject({}),
  schedule: "10,25,40,55 * * * *",
  run: (_payload, _attempt, system) => tellOfAnnouncements(system),
});
