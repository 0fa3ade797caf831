const length = 86_400_000;

export function dayAt(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

export function plusDays(day: string, days: number): string {
  return dayAt(new Date(Date.parse(`${day}T00:00:00Z`) + days * length));
}

/** The same day of another year; 29 February becomes the 28th. */
export function plusYears(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  const rest = day.slice(4) === "-02-29" ? "-02-28" : day.slice(4);
  return `${year}${rest}`;
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The last such weekday on the day or before it. */
export function lastWeekday(day: string, weekday: number): string {
  return plusDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}

export function momentOf(day: string, hour: number, minute = 0): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000 + minute * 60_000);
}

export function daysFrom(earlier: string, later: string): number {
  return Math.round((Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / length);
}

/** Lines of a text that have something in them, each cut at its bars. */
export function rowsOf(text: string): string[][] {
  return linesOf(text).map((line) => line.split("|").map((cell) => cell.trim()));
}

export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

/** A text as part of an address; empty where no Latin letter is left. */
export function addressOf(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replaceAll("ø", "o")
    .replaceAll("ł", "l")
    .replaceAll("ß", "ss")
    .replaceAll("ı", "i")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}
