import type { TermEnding, TermState } from "@/db/words";
import { addDays, addMonths, type Day, daysBetween, dayWords } from "../clock";

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
type Stated = Span & { state: TermState; ending: TermEnding | null };

/** The state as it is on a day: a term whose last day has passed is in grace, then has run out; one that was renewed early runs on. */
export function stateOn(term: Stated, day: Day): TermState {
  if (isRenewedEarly(term, day)) return "active";
  if (term.state !== "active" && term.state !== "grace") return term.state;
  if (!term.endsOn || term.endsOn >= day) return term.state;
  return daysBetween(term.endsOn, day) <= graceDays ? "grace" : "ended";
}

/** Days until the chance to renew is over, null for a term that is not in grace. */
export function graceDaysLeft(term: Stated, day: Day): number | null {
  if (stateOn(term, day) !== "grace" || !term.endsOn) return null;
  return daysBetween(day, addDays(term.endsOn, graceDays));
}

/** Whether the term runs until its last day, and the next one is there already. */
export function isRenewedEarly({ state, ending, endsOn }: Omit<Stated, "startsOn">, day: Day): boolean {
  return state === "ended" && ending === "renewed" && endsOn !== null && endsOn >= day;
}

/** The days that a renewal would have: from the day after the last one, as many months or else days as before; null for an open end. */
export function renewalOf({ startsOn: first, endsOn: last }: Span): Span | null {
  if (!last) return null;
  const startsOn = addDays(last, 1);
  const months = wholeMonths(first, startsOn);
  const endsOn = months ? addDays(addMonths(startsOn, months), -1) : addDays(startsOn, daysBetween(first, last));
  return { startsOn, endsOn };
}

/** Years and months have no fixed number of days; a month that lacks the day turns on its last one or on the first of the next. */
function wholeMonths(from: Day, to: Day): number | undefined {
  const [year, month] = [
    Number(to.slice(0, 4)) - Number(from.slice(0, 4)),
    Number(to.slice(5, 7)) - Number(from.slice(5, 7)),
  ];
  return [year * 12 + month, year * 12 + month - 1].find((months) => {
    const turn = addMonths(from, months);
    const isCut = turn.slice(8) !== from.slice(8);
    return months > 0 && (turn === to || (isCut && addDays(turn, 1) === to));
  });
}

/** "active", "from 29 Jun 2027", "grace, 12 days", "emeritus". */
export function termWords(term: Stated, day: Day): string {
  const left = graceDaysLeft(term, day);
  if (left !== null) return left === 1 ? "grace, 1 day" : `grace, ${left} days`;
  const state = stateOn(term, day);
  if (state === "active" && term.startsOn > day) return `from ${dayWords(term.startsOn)}`;
  if (state === "ended") return term.ending ? endingWords[term.ending] : "ran out";
  return stateWords[state];
}
