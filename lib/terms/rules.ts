import type { TermEnding, TermState } from "@/db/words";
import { addDays, type Day, daysBetween } from "../clock";

/** How many days after its last one a term can still be renewed before it has run out for good. */
export const graceDays = 30;

/** How a term ends by a person's decision; `renewed` comes from renewing. */
export const endingsByHand = [
  "completed",
  "withdrawn",
  "lapsed",
  "revoked",
  "emeritus",
] as const satisfies readonly TermEnding[];

export const stateWords: Record<TermState, string> = {
  invited: "invited",
  active: "active",
  on_hold: "on hold",
  grace: "grace",
  ended: "ended",
};
export const endingWords: Record<TermEnding, string> = {
  completed: "completed",
  renewed: "renewed",
  withdrawn: "withdrew",
  lapsed: "lapsed",
  revoked: "revoked",
  emeritus: "emeritus",
};

type Span = { startsOn: Day; endsOn: Day | null };
type Stated = Span & { state: TermState };

/** The state as it is on a day: a term whose last day has passed is in grace, then has run out. */
export function stateOn(term: Stated, day: Day): TermState {
  if (term.state !== "active" && term.state !== "grace") return term.state;
  if (!term.endsOn || term.endsOn >= day) return term.state;
  return daysBetween(term.endsOn, day) <= graceDays ? "grace" : "ended";
}

/** Days until the chance to renew is over, null for a term that is not in grace. */
export function graceDaysLeft(term: Stated, day: Day): number | null {
  if (stateOn(term, day) !== "grace" || !term.endsOn) return null;
  return daysBetween(day, addDays(term.endsOn, graceDays));
}

/** The days that a renewal would have: from the day after the last one, as long as before; open where the term was. */
export function renewalOf(term: Span, day: Day): Span {
  if (!term.endsOn) return { startsOn: day > term.startsOn ? day : addDays(term.startsOn, 1), endsOn: null };
  const startsOn = addDays(term.endsOn, 1);
  return { startsOn, endsOn: addDays(startsOn, daysBetween(term.startsOn, term.endsOn)) };
}

/** "active", "grace, 12 days", "ended: emeritus". */
export function termWords(term: Stated & { ending: TermEnding | null }, day: Day): string {
  const left = graceDaysLeft(term, day);
  if (left !== null) return left === 1 ? "grace, 1 day" : `grace, ${left} days`;
  if (term.state === "ended" && term.ending) return endingWords[term.ending];
  return stateOn(term, day) === "ended" ? "ran out" : stateWords[term.state];
}
