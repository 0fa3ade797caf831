import { addDays, type Day } from "@/lib/core/clock";

type StartAndEnd = { startsOn: Day; startsAtClock: string | null; endsOn: Day | null; endsAtClock: string | null };

export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** "18:30", "18.30", "18h30", "19h", "19 Uhr", "1830", "19", "6:30 pm", "6pm" as `HH:MM`; of a stretch its start; null for anything else. */
export function readTimeOfDay(text: string): string | null {
  const [, bare, rest = "00"] = /^(\d{1,2}?)(\d\d)?(?:\s*(?:h|hs|hrs|uhr|heures?|horas?))?$/i.exec(text.trim()) ?? [];
  if (bare) return Number(bare) <= 23 && Number(rest) <= 59 ? `${bare.padStart(2, "0")}:${rest}` : null;
  const [, hours, minutes = "00", late, early] =
    /(?:^|[T\s])(\d{1,2})(?:[:.h](\d\d)(?::\d\d)?\s*([ap]m)?|\s*([ap]m))\b/i.exec(text.trim()) ?? [];
  const half = late ?? early;
  if (!hours || Number(hours) > 24 || Number(minutes) > 59) return null;
  const hour = (Number(hours) % (half ? 12 : 24)) + (/pm/i.test(half ?? "") ? 12 : 0);
  return `${String(hour).padStart(2, "0")}:${minutes}`;
}

/** "18:30-21:30", "6:30 pm to 9 pm" and "19h bis 21h" behind whatever else a cell says; null where there is no stretch. */
export function readStretchOfDay(text: string): { start: string; end: string } | null {
  // "2026-03-12T18:30-05:00" is one moment, so many hours behind UTC.
  if (/\d[T\s]\d{1,2}:\d\d(:\d\d)?-(0\d|1[0-2]):?\d\d$/.test(text.trim())) return null;
  const [, first = "", second = ""] = stretch.exec(text.trim()) ?? [];
  const [start, end] = [readTimeOfDay(first), readTimeOfDay(second)];
  return start && end ? { start, end } : null;
}

const stretch =
  /(?:^|[\s,(])(\d{1,2}(?:[:.]\d\d|h\d{0,2})?\s*(?:[ap]m|uhr)?)\s*(?:[-–—~]|to|bis|until|hasta|at[ée]|[aà]|[aà]s|al)\s*(\d{1,2}(?:[:.]\d\d\s*(?:[ap]m)?|h\d{0,2}|\s*[ap]m))\s*(?:uhr|h|hrs)?\)?$/i;

/** The last day of an evening: the next one where it ends by an earlier clock than it began and nobody named a day. */
export function lastDayOfEvent({ startsOn, startsAtClock, endsOn, endsAtClock }: StartAndEnd): Day | null {
  const isNext = !endsOn && startsAtClock !== null && endsAtClock !== null && endsAtClock < startsAtClock;
  return isNext ? addDays(startsOn, 1) : endsOn;
}
