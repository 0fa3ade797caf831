import { shiftDay } from "./format";

export type PeriodPreset = ReturnType<typeof periodPresets>[number];

/** Usual periods up to `today` (YYYY-MM-DD), both ends included. */
export function periodPresets(today: string) {
  const year = Number(today.slice(0, 4));
  return [
    { label: "Last 30 days", from: shiftDay(today, -29), to: today },
    { label: "Last 90 days", from: shiftDay(today, -89), to: today },
    { label: "Last 12 months", from: shiftDay(`${year - 1}${today.slice(4)}`, 1), to: today },
    { label: "This year", from: `${year}-01-01`, to: `${year}-12-31` },
    { label: "Last year", from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
  ];
}
