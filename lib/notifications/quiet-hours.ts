import { DateTime } from "luxon";
import type { QuietHours } from "@/db/schema";
import type { MailTiming } from "@/db/words";

/** For whoever chose none, and whose time zone is known: nobody knows when the night of the others is. */
export const usualQuietHours: QuietHours = { from: "22:00", to: "07:00" };

/** In a mail with others, at this hour of the day; once a week on Monday. */
const digestHour = 8;
const digestWeekday = 1;

type Clock = { timeZone: string | null; quietHours: QuietHours | "none" | null };

/** When a mail may leave: at that moment, or when the quiet hours of whoever gets it are over. */
export function mailMoment(at: Date, { timeZone, quietHours }: Clock): Date {
  const quiet = quietHours ?? (timeZone ? usualQuietHours : "none");
  const there = DateTime.fromJSDate(at, { zone: timeZone ?? "UTC" });
  if (quiet === "none" || !there.isValid) return at;
  const clock = there.toFormat("HH:mm");
  const { from, to } = quiet;
  const isQuiet = from < to ? clock >= from && clock < to : clock >= from || clock < to;
  if (!isQuiet || from === to) return at;
  const end = atTime(there, to);
  return (end > there ? end : atTime(there.plus({ days: 1 }), to)).toJSDate();
}

/** When it is mailed with others, by the clock where they live; null where it is mailed at once or never. */
export function digestMoment(at: Date, mail: MailTiming, timeZone: string | null): Date | null {
  if (mail !== "daily" && mail !== "weekly") return null;
  const there = DateTime.fromJSDate(at, { zone: timeZone ?? "UTC" });
  const known = there.isValid ? there : DateTime.fromJSDate(at, { zone: "UTC" });
  const hour = `${String(digestHour).padStart(2, "0")}:00`;
  let next = atTime(known, hour);
  while (next <= known || (mail === "weekly" && next.weekday !== digestWeekday))
    next = atTime(next.plus({ days: 1 }), hour);
  return next.toJSDate();
}

function atTime(day: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return day.set({ hour, minute, second: 0, millisecond: 0 });
}
