import { addMonths, type Day, today } from "./clock";
import { Refusal } from "./errors";
import { farDayQuestion } from "./far-day-question";

type Days = { startsOn: Day; endsOn: Day | null };

/** A slip such as 2062 for 2026 is a real day, too, so one that is more than 18 months ahead is asked about. */
export function hasFarDay({ startsOn, endsOn }: Days): boolean {
  const [last, present] = [lastOf({ startsOn, endsOn }), today()];
  return last > present && last > addMonths(present, 18);
}

/** Refuses a far day until it is named as `confirmedDay`; one that stands there already is not asked about again. */
export function refuseFarDay(
  input: Days & { confirmedDay: Day | null },
  before?: { endsOn: Day | null; startsOn: Day | null },
): void {
  const day = lastOf(input);
  if (!hasFarDay(input) || input.confirmedDay === day) return;
  if (before && (before.startsOn === day || before.endsOn === day)) return;
  throw new Refusal("invalid", farDayQuestion, { [day === input.startsOn ? "startsOn" : "endsOn"]: farDayQuestion });
}

function lastOf({ startsOn, endsOn }: Days): Day {
  return endsOn && endsOn > startsOn ? endsOn : startsOn;
}
