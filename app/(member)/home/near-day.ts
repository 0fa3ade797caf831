import { formatDay } from "@/app/_ui/format";
import { type Day, daysBetween } from "@/lib/core/clock";

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** A day as one would say it: "today", "yesterday", "on Tuesday" within a week, else "on 14 Oct". */
export function nearDay(day: Day, today: Day): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return "today";
  if (ago === 1) return "yesterday";
  if (ago > 1 && ago < 7) return `on ${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}`;
  return `on ${formatDay(day, day.slice(0, 4) === today.slice(0, 4) ? "short" : "day")}`;
}
