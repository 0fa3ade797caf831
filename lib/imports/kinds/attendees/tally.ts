import type { AttendeeAnswer } from "./answers";
import type { ListedAttendee } from "./person";

/** What a list says in numbers; null is what it does not say, which is not nobody. */
export type AttendeeTally = {
  yes: number | null;
  no: number | null;
  waitlist: number | null;
  came: number | null;
  absent: number | null;
  guests: number | null;
  /** How many were there at a guess: those who came, else those who said yes, else all on the list, with their guests. */
  headcount: number;
  isKnownWhoCame: boolean;
};

/**
 * Those who count for the headcount: who came, or, where the list does not know, who said yes and is not marked absent; everybody
 * on a list of nothing but people.
 */
export function countedAttendees(people: readonly ListedAttendee[]): ListedAttendee[] {
  if (people.every(({ came, answer }) => came === null && answer === null)) return [...people];
  if (people.some(({ came }) => came === true)) return people.filter(({ came }) => came === true);
  return people.filter(({ came, answer }) => answer === "yes" && came !== false);
}

export function tallyAttendees(people: readonly ListedAttendee[]): AttendeeTally {
  const isAnswered = people.some(({ answer }) => answer !== null);
  const answered = (wanted: AttendeeAnswer) =>
    isAnswered ? people.filter(({ answer }) => answer === wanted).length : null;
  const isKnownWhoCame = people.some(({ came }) => came === true);
  const isMarked = people.some(({ came }) => came !== null);
  const counted = countedAttendees(people);
  const guests = people.some((one) => one.guests !== null)
    ? counted.reduce((sum, one) => sum + (one.guests ?? 0), 0)
    : null;
  return {
    yes: answered("yes"),
    no: answered("no"),
    waitlist: answered("waitlist"),
    came: isKnownWhoCame ? counted.length : null,
    absent: isMarked ? people.filter(({ came }) => came === false).length : null,
    guests,
    headcount: counted.length + (guests ?? 0),
    isKnownWhoCame,
  };
}
