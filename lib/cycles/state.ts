import { addDays, type Day, dayOfInstant, daysBetween, now } from "@/lib/core/clock";

export type CycleDays = {
  endsFrom: Day;
  endsTo: Day;
  opensOn: Day;
  remindOn: readonly Day[];
  decisionsCloseOn: Day;
  lettersLastOn: Day;
  appealsUntil: Day;
};

/** Where a cycle is by the calendar. What nobody decided on stays in its list, whichever it is. */
export type CycleState = "planned" | "open" | "letters" | "appeals" | "closed";

export const cycleStateNames: Record<CycleState, string> = {
  planned: "not open yet",
  open: "open",
  letters: "last letters",
  appeals: "appeals",
  closed: "closed",
};

export function cycleStateOn(cycle: CycleDays, day: Day): CycleState {
  if (day < cycle.opensOn) return "planned";
  if (day <= cycle.decisionsCloseOn) return "open";
  if (day <= cycle.lettersLastOn) return "letters";
  return day <= cycle.appealsUntil ? "appeals" : "closed";
}

/** The day of reminders that is to be looked after on that day: the latest that has come while decisions are open. */
export function reminderDue({ remindOn, opensOn, decisionsCloseOn }: CycleDays, day: Day): Day | null {
  if (day < opensOn || day > decisionsCloseOn) return null;
  return [...remindOn].sort().findLast((one) => one <= day) ?? null;
}

/** How many days a member has at least to disagree, counted from the day on which the letter leaves. */
const daysToDisagree = 14;

/** Until which day a letter that left at that moment, or leaves now, can be disagreed with: the cycle's own day, later where the letter was late. */
export function appealsUntilOf({ appealsUntil }: Pick<CycleDays, "appealsUntil">, sentAt: Date | null): Day {
  const atLeast = addDays(dayOfInstant(sentAt ?? now()), daysToDisagree);
  return atLeast > appealsUntil ? atLeast : appealsUntil;
}

export type CycleDate = { key: string; label: string; on: Day; isPast: boolean };

/** Its days in their order, with the first day of the terms that follow. */
export function datesOfCycle(cycle: CycleDays, day: Day): CycleDate[] {
  const dates = [
    { key: "opens", label: cycle.opensOn <= day ? "Opened" : "Opens", on: cycle.opensOn },
    ...cycle.remindOn.map((on) => ({ key: `remind ${on}`, label: "Reminder", on })),
    { key: "closes", label: "Decisions close", on: cycle.decisionsCloseOn },
    { key: "letters", label: "Last letters", on: cycle.lettersLastOn },
    { key: "appeals", label: "Appeals close", on: cycle.appealsUntil },
    { key: "begin", label: "First new terms begin", on: addDays(cycle.endsFrom, 1) },
  ];
  // Two of the same day would stand one over the other.
  const named = dates
    .filter(({ on }, at) => dates.findIndex((one) => one.on === on) === at)
    .map((date) => {
      const same = dates.filter(({ on, key }) => on === date.on && key !== date.key);
      return { ...date, label: [date.label, ...same.map(({ label }) => label.toLowerCase())].join(", ") };
    });
  return named.map((date) => ({ ...date, isPast: date.on <= day })).sort((one, other) => daysBetween(other.on, one.on));
}
