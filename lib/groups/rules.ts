import { type GroupKind, groupKinds } from "@/db/words";
import { addDays, type Day } from "../clock";

export const groupStates = ["active", "quiet", "dormant", "closed"] as const;
export type GroupState = (typeof groupStates)[number];

/** After so many days without an event a quiet group is called dormant. */
export const dormantDays = 365;

/**
 * Active, quiet or dormant by the day of the last event that was held, or by the day it came here while none was; closed only
 * where somebody closed it. None of these keeps anybody from logging: an event wakes the group.
 */
export function stateOf(
  group: { closedOn: Day | null; lastHeldOn: Day | null; since: Day },
  today: Day,
  quietDays: number,
): GroupState {
  if (group.closedOn && group.closedOn <= today) return "closed";
  const last = group.lastHeldOn ?? group.since;
  if (last < addDays(today, -Math.max(dormantDays, quietDays))) return "dormant";
  return last < addDays(today, -quietDays) ? "quiet" : "active";
}

/** An open group that nobody leads needs somebody. */
export function isLeadless({ leads, state }: { leads: number; state: GroupState }): boolean {
  return leads === 0 && state !== "closed";
}

export const kindNames: Record<GroupKind, { one: string; many: string }> = {
  "user group": { one: "User group", many: "User groups" },
  "student club": { one: "Student club", many: "Student clubs" },
  "partner organisation": { one: "Partner", many: "Partners" },
};

/** For a field or a filter: each kind by its name. */
export const kindChoices = groupKinds.map((value) => ({ value, ...kindNames[value] }));

/** Millionths of a degree, as the database keeps them. */
export function micro(degrees: number | null): number | null {
  return degrees === null ? null : Math.round(degrees * 1_000_000);
}

export function degreesOf(micro: number | null): number | null {
  return micro === null ? null : micro / 1_000_000;
}
