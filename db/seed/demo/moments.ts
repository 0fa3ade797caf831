/** The moment of a clock on a day in a time zone, from the zone's offset there and then. */
export function zonedMoment(day: string, clock: string, timeZone: string): Date {
  const wanted = Date.parse(`${day}T${clock}:00Z`);
  const once = wanted - offsetAt(wanted, timeZone);
  return new Date(wanted - offsetAt(once, timeZone));
}

function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "00";
  const there = Date.parse(`${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:00Z`);
  return there - Math.floor(moment / 60_000) * 60_000;
}

/** "21:30", so many minutes after a clock; past midnight there is none. */
export function clockAfter(clock: string, minutes: number): string | null {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  const total = hour * 60 + minute + minutes;
  if (total >= 24 * 60) return null;
  return `${String(Math.floor(total / 60)).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}`;
}
