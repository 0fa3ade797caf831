import type { PeriodRow } from "@/lib/metrics/read-summaries";

/** The middle one of all days from sending in to the decision, to the tenth; null where nothing was decided. */
export function medianDays(rows: readonly PeriodRow[]): number | null {
  const sorted = rows
    .map(({ key, amount }) => ({ tenths: Number(key), amount }))
    .sort((one, other) => one.tenths - other.tenths);
  const count = sorted.reduce((sum, { amount }) => sum + amount, 0);
  if (count === 0) return null;
  return (tenthsAt(sorted, Math.floor((count - 1) / 2)) + tenthsAt(sorted, Math.floor(count / 2))) / 20;
}

/** How many decisions took so many whole days, those of a week and more together at the end. */
export function daysToReview(rows: readonly PeriodRow[]): number[] {
  const days = Array.from({ length: 8 }, () => 0);
  for (const { key, amount } of rows) {
    const whole = Math.min(7, Math.max(0, Math.floor(Number(key) / 10)));
    days[whole] = (days[whole] ?? 0) + amount;
  }
  return days;
}

function tenthsAt(sorted: readonly { tenths: number; amount: number }[], place: number): number {
  let before = 0;
  for (const { tenths, amount } of sorted) {
    before += amount;
    if (before > place) return tenths;
  }
  return 0;
}
