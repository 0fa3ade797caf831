import { Duration } from "luxon";
import { cleanText } from "../files/text";

/** How many minutes something lasted: "PT2H", "2:30", "2 h 30 min", "1h30", 90 (minutes) or 7200000 (milliseconds); null for anything else. */
export function parseMinutes(text: string): number | null {
  const written = cleanText(text).replace(/(\d),(\d)/, "$1.$2");
  const minutes = inWords(written) ?? (/^\d+(\.0+)?$/.test(written) ? inNumbers(Number(written)) : null);
  return minutes !== null && minutes > 0 && minutes <= longestDuration ? Math.round(minutes) : null;
}

/** What lasts longer says so by its last day; a longer number is one of seconds, or of something else. */
const longestDuration = 1440;

function inNumbers(value: number): number {
  return value >= 60_000 ? value / 60_000 : value;
}

function inWords(text: string): number | null {
  if (/^P/i.test(text)) {
    const duration = Duration.fromISO(text.toUpperCase());
    return duration.isValid ? duration.as("minutes") : null;
  }
  const [, hours, minutes] =
    /^(\d{1,2}):(\d\d)(?::\d\d)?$/.exec(text) ??
    /^(?:(\d{1,2}(?:\.\d+)?) ?h(?:ours?|rs?)?)?(?:,| and|)? ?(?:(\d{1,4}) ?(?:m(?:in(?:ute)?s?)?)?)?$/i.exec(text) ??
    [];
  return hours || (minutes && /m/i.test(text)) ? Number(hours ?? 0) * 60 + Number(minutes ?? 0) : null;
}
