import { DateTime } from "luxon";
import type { Day } from "@/lib/core/clock";

type Zoned = { timeZone: string | null };

export type EventSchedule = {
  startsOn: Day;
  startsAtClock: string | null;
  endsOn: Day | null;
  endsAtClock: string | null;
  timeZone: string;
};

/**
 * The very moments of an event, from its own day, clock and time zone: midnight where nobody said when, and no end where none
 * was said. A clock that daylight saving leaves out is read as the moment it jumps to.
 */
export function eventMoments({ startsOn, startsAtClock, endsOn, endsAtClock, timeZone }: EventSchedule) {
  const at = (day: Day, clock: string | null) =>
    DateTime.fromISO(`${day}T${clock ?? "00:00"}`, { zone: timeZone }).toJSDate();
  return { startsAt: at(startsOn, startsAtClock), endsAt: endsAtClock ? at(endsOn ?? startsOn, endsAtClock) : null };
}

/** The time zone that an event goes by: its own, else its group's, else that of whoever writes it down. */
export function eventTimeZone(event: Zoned, group: Zoned, viewer: { timeZone: string }): string {
  return event.timeZone ?? group.timeZone ?? viewer.timeZone;
}

/** How long it took, where both clocks are known. */
export function eventMinutes(when: EventSchedule): number | null {
  const { startsAt, endsAt } = eventMoments(when);
  if (!when.startsAtClock || !endsAt) return null;
  const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
  return minutes > 0 ? minutes : null;
}

/** "UTC+02:00" on that day, and whether the clocks change in the week around it. */
export function timeZoneOffsetOn(
  day: Day,
  clock: string | null,
  timeZone: string,
): { words: string; changesNearby: boolean } {
  const at = DateTime.fromISO(`${day}T${clock ?? "12:00"}`, { zone: timeZone });
  const near = [at.minus({ days: 7 }), at.plus({ days: 7 })];
  return { words: `UTC${at.toFormat("ZZ")}`, changesNearby: near.some((one) => one.offset !== at.offset) };
}
