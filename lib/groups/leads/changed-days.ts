import { addDays, type Day } from "@/lib/core/clock";
import type { ChangedObject } from "@/lib/core/events";

export type LeadDays = { fromOn: Day; toOn: Day | null };

/** The days on which somebody leads a group now and did not before, or the other way round: the credits for what was held then follow. */
export function changedLeadDays(groupId: string, before: LeadDays | null, after: LeadDays | null): ChangedObject[] {
  const stretch = (from: Day, to: Day | null) => ({ objectKind: "leads", objectId: groupId, from, to });
  if (!before || !after) {
    const days = before ?? after;
    return days ? [stretch(days.fromOn, days.toOn)] : [];
  }
  const [first, second] = [before.fromOn, after.fromOn].sort() as [Day, Day];
  const begins = first === second ? [] : [stretch(first, addDays(second, -1))];
  if (before.toOn === after.toOn) return begins;
  const [earlier, later] = [before.toOn, after.toOn].sort((one, other) => (ends(one) < ends(other) ? -1 : 1));
  return [...begins, stretch(earlier ? addDays(earlier, 1) : first, later ?? null)];
}

/** All days of a group: whoever leads it now leads what it holds now, as after a merge. */
export function allDaysOf(groupId: string): ChangedObject[] {
  return [{ objectKind: "leads", objectId: groupId, to: null }];
}

/** Whether two times have a day in common. */
export function haveDayInCommon(one: LeadDays, other: LeadDays): boolean {
  return one.fromOn <= ends(other.toOn) && other.fromOn <= ends(one.toOn);
}

const ends = (day: Day | null) => day ?? "9999-12-31";
