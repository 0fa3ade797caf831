import { addDays, type Day } from "@/lib/core/clock";

export const groupStates = ["active", "quiet", "dormant", "closed"] as const;

export type GroupState = (typeof groupStates)[number];

/** After so many days without an event a quiet group is called dormant. */
export const dormantAfterDays = 365;

/**
 * Active, quiet or dormant by the day of the last event that was held, or by the day it came here while none was; closed only
 * where somebody closed it. None of these keeps anybody from logging: an event wakes the group.
 */
export function groupStateOf(
  group: { closedOn: Day | null; lastHeldOn: Day | null; since: Day },
  today: Day,
  quietDays: number,
): GroupState {
  if (group.closedOn && group.closedOn <= today) return "closed";
  const last = group.lastHeldOn ?? group.since;
  if (last < addDays(today, -Math.max(dormantAfterDays, quietDays))) return "dormant";
  return last < addDays(today, -quietDays) ? "quiet" : "active";
}

/** An open group that nobody leads needs somebody. */
export function isGroupWithoutLead({ leads, state }: { leads: number; state: GroupState }): boolean {
  return leads === 0 && state !== "closed";
}
