import { type Day, today } from "./clock";

/** Today in each time zone, UTC where none is known; each found once, which is slow. For figures of people, who each have their own day. */
export function memberDays(): (timeZone: string | null) => Day {
  const known = new Map<string, Day>();
  return (timeZone) => {
    const zone = timeZone ?? "UTC";
    const day = known.get(zone) ?? today(zone);
    known.set(zone, day);
    return day;
  };
}
