import type { Day } from "@/lib/core/clock";

export type AnnouncementState = "current" | "coming" | "past";

type Times = { fromOn: Day; untilOn: Day; endedAt: Date | null };

/** Where an announcement stands on the day of whoever looks. */
export function announcementStateOn({ fromOn, untilOn, endedAt }: Times, day: Day): AnnouncementState {
  if (endedAt || untilOn < day) return "past";
  return fromOn > day ? "coming" : "current";
}
