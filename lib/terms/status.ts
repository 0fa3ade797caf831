import type { TermEnding, TermState } from "@/db/words";
import { addDays, type Day, dayInWords, daysBetween } from "@/lib/core/clock";

/** How a term ends by a person's decision; `renewed` comes from renewing. */
export const manualTermEndings = [
  "completed",
  "withdrawn",
  "lapsed",
  "revoked",
  "emeritus",
] as const satisfies readonly TermEnding[];

const termStateNames: Record<TermState, string> = {
  invited: "invited",
  active: "active",
  on_hold: "on hold",
  grace: "grace",
  ended: "ended",
};

export const termEndingNames: Record<TermEnding, string> = {
  completed: "completed",
  renewed: "renewed",
  withdrawn: "withdrew",
  lapsed: "lapsed",
  revoked: "revoked",
  emeritus: "emeritus",
};

export type TermDays = { startsOn: Day; endsOn: Day | null };

/**
 * `graceDays`: so many days after its last one it can still be renewed before it has run out for good. Where somebody gave a grace until
 * a day, that is the last day, and nothing comes after it.
 */
export type TermWithState = TermDays & { state: TermState; ending: TermEnding | null; graceDays: number };

/** The state as it is on a day: a term whose last day has passed is in grace, then has run out; one that was renewed early, or whose end was decided early, runs on until it. */
export function termStateOn(term: TermWithState, day: Day): TermState {
  if (isRenewedEarly(term, day) || runsOut(term, day)) return "active";
  if (term.state !== "active" && term.state !== "grace") return term.state;
  if (!term.endsOn || term.endsOn >= day) return term.state;
  return day <= lastDayOfGrace(term, term.endsOn) ? "grace" : "ended";
}

/** Days until the chance to renew is over, null for a term that is not in grace. */
export function graceDaysLeft(term: TermWithState, day: Day): number | null {
  if (termStateOn(term, day) !== "grace" || !term.endsOn) return null;
  return daysBetween(day, lastDayOfGrace(term, term.endsOn));
}

/** Until when a term that ends on a day can be renewed. */
function lastDayOfGrace({ state, graceDays }: Pick<TermWithState, "state" | "graceDays">, endsOn: Day): Day {
  return state === "grace" ? endsOn : addDays(endsOn, graceDays);
}

/** Whether the term runs until its last day, and the next one is there already. */
export function isRenewedEarly(
  { state, ending, endsOn }: Omit<TermWithState, "startsOn" | "graceDays">,
  day: Day,
): boolean {
  return state === "ended" && ending === "renewed" && endsOn !== null && endsOn >= day;
}

/** How a term ends of which it is said before its last day; who withdraws, or has to leave, does so at once. */
export const endingsOnLastDay = ["completed", "lapsed", "emeritus"] as const satisfies readonly TermEnding[];

/** Whether its end is decided and it runs until its last day, which is ahead. */
function runsOut({ state, ending, endsOn, startsOn }: Omit<TermWithState, "graceDays">, day: Day): boolean {
  const isSaidBefore = endingsOnLastDay.some((one) => one === ending);
  return state === "ended" && isSaidBefore && endsOn !== null && endsOn > day && startsOn <= day;
}

/** "active", "until 31 Mar 2027", "from 29 Jun 2027", "grace, 12 days", "emeritus". */
export function describeTermState(term: TermWithState, day: Day): string {
  const left = graceDaysLeft(term, day);
  if (left === 0) return "grace, last day";
  if (left !== null) return left === 1 ? "grace, 1 day" : `grace, ${left} days`;
  if (runsOut(term, day) && term.endsOn) return `until ${dayInWords(term.endsOn)}`;
  const state = termStateOn(term, day);
  if (state === "active" && term.startsOn > day) return `from ${dayInWords(term.startsOn)}`;
  if (state === "ended") return term.ending ? termEndingNames[term.ending] : "ran out";
  return termStateNames[state];
}

/** Whether it is served on that day, on hold or in grace included. */
export function isTermPresent(term: TermWithState, day: Day): boolean {
  return term.startsOn <= day && ["active", "grace", "on_hold"].includes(termStateOn(term, day));
}
