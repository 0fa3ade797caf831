const names = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

export type ParsedDay = { day: string } | { error: string };

/**
 * A day as people type it: "17 Nov 2026", "17 nov", "nov 17", "2026-11-17", "17.11.2026", "today", "yesterday".
 * Without a year the latest such day up to `today` (YYYY-MM-DD) is meant. Slashes are refused when they could mean two days.
 */
export function parseDay(typed: string, today: string): ParsedDay {
  const text = typed.trim().toLowerCase().replace(/,/g, " ");
  if (text === "today") return { day: today };
  if (text === "yesterday") return { day: iso(...dayBefore(today)) };

  const whole = text.match(/^(\d{4})-(\d{1,2})-(\d{1,2})$/);
  if (whole) return check(Number(whole[1]), Number(whole[2]), Number(whole[3]));

  const dotted = text.match(/^(\d{1,2})[./](\d{1,2})[./](\d{4})$/);
  if (dotted) return readNumbers(Number(dotted[1]), Number(dotted[2]), Number(dotted[3]), text.includes("/"));

  const words = text.match(/^(?:[a-z]+day\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]+)\.?(?:\s+(\d{4}))?$/);
  const american = text.match(/^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:\s+(\d{4}))?$/);
  const [date, word, year] = words
    ? [words[1], words[2], words[3]]
    : american
      ? [american[2], american[1], american[3]]
      : [];
  const month = word && word.length > 2 ? names.findIndex((name) => name.startsWith(word)) + 1 : 0;
  if (!date || month === 0) return { error: "Write the day like 17 Nov 2026." };
  if (year) return check(Number(year), month, Number(date));
  return latest(month, Number(date), today);
}

function readNumbers(first: number, second: number, year: number, isSlashed: boolean): ParsedDay {
  if (isSlashed && first <= 12 && second <= 12 && first !== second) {
    return { error: "That could be two days. Write the month as a word." };
  }
  return second > 12 && first <= 12 ? check(year, first, second) : check(year, second, first);
}

function latest(month: number, date: number, today: string): ParsedDay {
  const year = Number(today.slice(0, 4));
  const leapSafe = month === 2 && date === 29 ? [0, 1, 2, 3, 4, 5, 6, 7, 8] : [0, 1];
  const days = leapSafe.map((back) => check(year - back, month, date));
  return (
    days.find((one) => "day" in one && one.day <= today) ?? days[0] ?? { error: "Write the day like 17 Nov 2026." }
  );
}

function check(year: number, month: number, date: number): ParsedDay {
  if (month < 1 || month > 12) return { error: "A year has twelve months." };
  if (year < 1900 || year > 2200) return { error: "Check the year." };
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (date < 1) return { error: "Days start at 1." };
  if (date > length) {
    const name = names[month - 1] ?? "";
    const which = month === 2 ? ` in ${year}` : "";
    return { error: `${name.charAt(0).toUpperCase()}${name.slice(1)} has ${length} days${which}.` };
  }
  return { day: iso(year, month, date) };
}

function dayBefore(day: string): [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const before = new Date(Date.UTC(year, month - 1, date - 1));
  return [before.getUTCFullYear(), before.getUTCMonth() + 1, before.getUTCDate()];
}

function iso(year: number, month: number, date: number) {
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}
