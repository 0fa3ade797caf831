import { formatUpTo } from "../_ui/format";

/** How many wait in all and how many the filter finds; above `most` it is not known how many more. */
export type QueueCount = { all: number; found: number; most: number; isFiltered: boolean };

/** "14 to review", "3 of 14 to review", "All reviewed". */
export function headingOf({ all, found, most, isFiltered }: QueueCount): string {
  if (all <= 0) return "All reviewed";
  const whole = `${formatUpTo(all, most)} to review`;
  return isFiltered ? `${formatUpTo(Math.max(found, 0), most)} of ${whole}` : whole;
}
