import { type Day, today } from "@/lib/core/clock";

export type AnnouncementState = "current" | "coming" | "past";

type Times = { fromOn: Day; untilOn: Day; endedAt: Date | null };

/** The time zones of two people, UTC where none is known. */
type Zones = { of: string | null; writer: string | null };

/**
 * Where an announcement stands for somebody. It begins for them as soon as its first day has begun where they live or where its writer
 * lives, so that one "from today" is seen at once by everybody; it is over when its last day is over in both.
 */
export function announcementState({ fromOn, untilOn, endedAt }: Times, { of, writer }: Zones): AnnouncementState {
  const [earlier = "", later = ""] = [today(of ?? "UTC"), today(writer ?? "UTC")].sort();
  if (endedAt || untilOn < earlier) return "past";
  return fromOn > later ? "coming" : "current";
}
