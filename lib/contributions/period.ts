import { addDays, addMonths, type Day } from "@/lib/core/clock";

/** From which day to which; without days all of it. `key` is what the address says, empty for the last twelve months. */
export type ProfilePeriod = { key: string; from?: Day; to?: Day };

const firstYear = 1990;

/** Reads a period from an address: `all`, a year, else the twelve months that end today. A year that cannot be shows these too. */
export function readProfilePeriod(asked: string | undefined, today: Day): ProfilePeriod {
  if (asked === "all") return { key: "all" };
  const year = /^\d{4}$/.test(asked ?? "") ? Number(asked) : 0;
  if (year >= firstYear && year <= Number(today.slice(0, 4)))
    return { key: `${year}`, from: `${year}-01-01`, to: `${year}-12-31` };
  return { key: "", from: addDays(addMonths(today, -12), 1), to: today };
}

/** Every year from the first that has something to the present one, so that a year without is not passed over. */
export function yearsWithoutGaps(counted: readonly { year: string; count: number }[], today: Day) {
  const last = Number(today.slice(0, 4));
  const first = Number(counted[0]?.year ?? last);
  const latest = Math.max(last, Number(counted.at(-1)?.year ?? last));
  return Array.from({ length: latest - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, count: counted.find((row) => row.year === `${year}`)?.count ?? 0, isPartial: year === last };
  });
}
