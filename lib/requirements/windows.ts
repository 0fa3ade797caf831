import { addDays, addMonths, type Day, daysBetween } from "@/lib/core/clock";
import type { Requirement } from "./schema";

/** The days of a term, the last one included; an open end is null. */
export type StandingTerm = { startsOn: Day; endsOn: Day | null };

/** How long before the term something may lie to be named among what does not count, in days. */
const namedBeforeTerm = 90;

/** Within how many days something that leaves a rolling window is told, and a step would keep the number up. */
export const leavesSoonDays = 30;

/** The day that the standing of a term is of: today, or its last day once it is over. */
export function standingDay({ endsOn }: Pick<StandingTerm, "endsOn">, today: Day): Day {
  return endsOn !== null && endsOn < today ? endsOn : today;
}

/** From when on something that does not count is named. */
export function firstNamedDay({ startsOn }: Pick<StandingTerm, "startsOn">): Day {
  return addDays(startsOn, -namedBeforeTerm);
}

type Windowed = Pick<Requirement, "within" | "months">;

/** The first day on which something counts for any of these requirements; the day itself where nothing does. */
export function firstWindowDay(requirements: readonly Windowed[], term: StandingTerm, on: Day): Day {
  return requirements.map((requirement) => windowOf(requirement, term, on).from).sort()[0] ?? on;
}

/** From when on records have to be read, so that what counts and what is named beside it are covered. */
export function firstRecordDay(requirements: readonly Windowed[], term: StandingTerm, on: Day): Day {
  const [counted, named] = [firstWindowDay(requirements, term, on), firstNamedDay(term)];
  return counted < named ? counted : named;
}

/** The first and the last day on which something counts for a requirement, on that day. */
export function windowOf({ within, months }: Windowed, term: StandingTerm, on: Day): { from: Day; to: Day } {
  if (within === "months") return { from: firstDayWithin(on, months ?? 1), to: on };
  if (within === "quarter") return { from: quarterOf(on), to: on };
  return { from: term.startsOn, to: on };
}

/** How many an even pace over the whole term would be on that day. */
export function evenPaceOf(atLeast: number, { startsOn, endsOn }: { startsOn: Day; endsOn: Day }, on: Day): number {
  const gone = daysBetween(startsOn, on) + 1;
  return Math.max(0, Math.min(atLeast, Math.floor((atLeast * gone) / (daysBetween(startsOn, endsOn) + 1))));
}

const known = new Map<string, Day>();

/** The earliest day that lies within so many months up to this one: what happened on it counts today for the last time, or later. */
function firstDayWithin(on: Day, months: number): Day {
  const key = `${on} ${months}`;
  const found = known.get(key) ?? searchFirstDay(on, months);
  // Lists of terms ask for a few days and numbers of months again and again.
  if (known.size > 200) known.clear();
  known.set(key, found);
  return found;
}

function searchFirstDay(on: Day, months: number): Day {
  let day = addDays(addMonths(on, -months), 1);
  // The end of a short month takes the days that a longer one has more.
  while (addMonths(day, months) <= on) day = addDays(day, 1);
  while (addMonths(addDays(day, -1), months) > on) day = addDays(day, -1);
  return day;
}

function quarterOf(day: Day): Day {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
}
