export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

export type DayStyle = "day" | "short" | "weekday" | "long" | "month";

/** `YYYY-MM-DD` in words, alike on server and browser (own names, no locale data): "17 Nov 2026", "17 Nov", "Tue 17 Nov", "Tuesday 17 November 2026", "Nov 2026". */
export function formatDay(day: string, style: DayStyle = "day") {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const monthName = monthNames[month - 1] ?? "";
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? "";
  if (style === "short") return `${date} ${monthName.slice(0, 3)}`;
  if (style === "weekday") return `${weekday.slice(0, 3)} ${date} ${monthName.slice(0, 3)}`;
  if (style === "long") return `${weekday} ${date} ${monthName} ${year}`;
  if (style === "month") return `${monthName.slice(0, 3)} ${year}`;
  return `${date} ${monthName.slice(0, 3)} ${year}`;
}

/** "17 Nov 2026", "3 to 5 Nov 2026", "30 Oct to 2 Nov 2026". */
export function formatDays(first: string, last?: string | null) {
  if (!last || last === first) return formatDay(first);
  if (first.slice(0, 7) === last.slice(0, 7)) return `${Number(first.slice(8))} to ${formatDay(last)}`;
  if (first.slice(0, 4) === last.slice(0, 4)) return `${formatDay(first, "short")} to ${formatDay(last)}`;
  return `${formatDay(first)} to ${formatDay(last)}`;
}

/** An instant as day and clock in a time zone (IANA name). */
export function zoned(at: Date | string | number, timeZone: string) {
  const parts = zonedFormat(timeZone).formatToParts(new Date(at));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return { day: `${part("year")}-${part("month")}-${part("day")}`, clock: `${part("hour")}:${part("minute")}` };
}

const zonedFormats = new Map<string, Intl.DateTimeFormat>();

/** Made once for a time zone, of which there are some hundreds: to make one takes longer than to write a hundred instants. */
function zonedFormat(timeZone: string): Intl.DateTimeFormat {
  const format =
    zonedFormats.get(timeZone) ??
    new Intl.DateTimeFormat("en-CA", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
  zonedFormats.set(timeZone, format);
  return format;
}

/** "17 Nov 2026, 19:00", in the given zone. */
export function formatInstant(at: Date | string | number, timeZone: string, style: DayStyle = "day") {
  const { day, clock } = zoned(at, timeZone);
  return `${formatDay(day, style)}, ${clock}`;
}

/** Grouped by commas, at most one decimal: 1,284 and 2.1. */
export function formatNumber(value: number) {
  const rounded = Math.round(value * 10) / 10;
  const [whole = "0", fraction] = String(Math.abs(rounded)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${rounded < 0 ? "−" : ""}${grouped}${fraction ? `.${fraction}` : ""}`;
}

/** "1 activity", "1,284 activities". */
/** A number that was counted no further than to `most`: "1,000+" beyond it. */
export function formatUpTo(count: number, most: number) {
  return count > most ? `${formatNumber(most)}+` : formatNumber(count);
}

export function plural(count: number, one: string, many = `${one}s`) {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** How long ago, in the largest unit that reads well. */
export function formatAge(seconds: number) {
  if (seconds < 10) return "just now";
  if (seconds < 60) return `${Math.floor(seconds / 10) * 10} seconds ago`;
  if (seconds < 3600) return `${plural(Math.floor(seconds / 60), "minute")} ago`;
  if (seconds < 86_400) return `${plural(Math.floor(seconds / 3600), "hour")} ago`;
  return `${plural(Math.floor(seconds / 86_400), "day")} ago`;
}

/** `YYYY-MM-DD`, so many days later (or earlier). */
export function shiftDay(day: string, days: number) {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** First letters of the first and last word. */
export function initials(name: string) {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0]];
  return letters.map((word) => [...(word ?? "")][0]?.toUpperCase() ?? "").join("");
}
