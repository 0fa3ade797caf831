import { formatDay, formatDays } from "@/app/_ui/format";
import { timeZoneOffsetOn } from "@/lib/events/moments";

type When = {
  startsOn: string;
  startsAtClock: string | null;
  endsOn: string | null;
  endsAtClock: string | null;
  timeZone: string;
};

/** "Tuesday 17 November 2026, 19:00 to 21:30, Santiago (UTC-03:00)", in the event's own time. */
export function whenWords({ startsOn, startsAtClock, endsOn, endsAtClock, timeZone }: When): string {
  const days = endsOn && endsOn > startsOn ? formatDays(startsOn, endsOn) : formatDay(startsOn, "long");
  if (!startsAtClock) return days;
  const city = timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
  const clocks = endsAtClock ? `${startsAtClock} to ${endsAtClock}` : startsAtClock;
  return `${days}, ${clocks}, ${city} (${timeZoneOffsetOn(startsOn, startsAtClock, timeZone).words})`;
}
