import { addDays, addMonths, type Day } from "../clock";

/** From which day to which; without days all of it. `key` is what the address says, empty for the last twelve months. */
export type Period = { key: string; from?: Day; to?: Day };

const firstYear = 1990;

/** Reads a period from an address: `all`, a year, else the twelve months that end today. A year that cannot be shows these too. */
export function periodOf(asked: string | undefined, today: Day): Period {
  if (asked === "all") return { key: "all" };
  const year = /^\d{4}$/.test(asked ?? "") ? Number(asked) : 0;
  if (year >= firstYear && year <= Number(today.slice(0, 4)))
    return { key: `${year}`, from: `${year}-01-01`, to: `${year}-12-31` };
  return { key: "", from: addDays(addMonths(today, -12), 1), to: today };
}

/** Every year from the first that has something to the present one, so that a year without is not passed over. */
export function everyYear(counted: readonly { year: string; count: number }[], today: Day) {
  const last = Number(today.slice(0, 4));
  const first = Number(counted[0]?.year ?? last);
  const latest = Math.max(last, Number(counted.at(-1)?.year ?? last));
  return Array.from({ length: latest - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, count: counted.find((row) => row.year === `${year}`)?.count ?? 0, isPartial: year === last };
  });
}

/** The middle value; of an even number the mean of the two in the middle. Zero of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Below this many members no outline of their median is drawn: it would tell what single people did. */
export const fewestForMedian = 5;

/** Members without any count as zero, so that the median is one of all who hold a term. */
export function medians(
  memberIds: readonly string[],
  counts: readonly { memberId: string; key: string; count: number }[],
): Map<string, number> {
  const own = new Map(counts.map((row) => [`${row.key} ${row.memberId}`, row.count]));
  const keys = new Set(counts.map((row) => row.key));
  return new Map([...keys].map((key) => [key, median(memberIds.map((id) => own.get(`${key} ${id}`) ?? 0))]));
}
