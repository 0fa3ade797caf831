import { addDays, addMonths, type Day, isDay } from "@/lib/core/clock";

export type Month = { key: string; from: Day; to: Day; days: Day[] };

/** A month `YYYY-MM` as whole weeks from Monday to Sunday; the present one for anything else. */
export function monthOf(asked: unknown, today: Day): Month {
  const key = typeof asked === "string" && isDay(`${asked}-01`) ? asked : today.slice(0, 7);
  const first = `${key}-01`;
  const last = addDays(addMonths(first, 1), -1);
  const from = addDays(first, -((new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7));
  const to = addDays(last, (7 - new Date(`${last}T00:00:00Z`).getUTCDay()) % 7);
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return { key, from, to, days };
}

/** The month itself, without the days around it that fill its weeks. */
export function daysOf({ key }: Month): { from: Day; to: Day } {
  return { from: `${key}-01`, to: addDays(addMonths(`${key}-01`, 1), -1) };
}
