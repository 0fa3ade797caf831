import { type Day, dayInWords } from "@/lib/core/clock";
import { hasFarDay } from "@/lib/core/far-day";
import type { Warn } from "../infer/cells";

/** What a form would ask about is listed before the import runs. */
export function warnOfFarDay({ startsOn, endsOn }: { startsOn: Day | null; endsOn: Day | null }, warn: Warn): void {
  if (startsOn && hasFarDay({ startsOn, endsOn }))
    warn(null, `${dayInWords(startsOn)} is more than 18 months from now. Check that the day is right.`);
}
