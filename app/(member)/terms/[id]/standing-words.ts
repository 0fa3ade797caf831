import { formatDay, formatDays, plural } from "@/app/_ui/format";
import { addDays, daysBetween } from "@/lib/core/clock";
import type { Fact } from "@/lib/facts/list";
import { factTitle } from "@/lib/facts/words";
import { asksForFacts } from "@/lib/requirements/fact-counts";
import type { TermStanding } from "@/lib/requirements/get-standing";
import type { RequirementStanding } from "@/lib/requirements/progress";
import type { NotCountedReason } from "@/lib/requirements/standing";

/** The answer to "where do I stand", in one line. */
export function standingHeadline({ standing, isSelf, member }: TermStanding): string {
  const { requirements, isComplete } = standing;
  if (requirements.length === 0) return "This program asks for no number of contributions";
  const required = requirements.filter(({ requirement }) => requirement.isRequired);
  const missing = required.filter(({ isDone }) => !isDone);
  if (isComplete === null) return isSelf ? "Nothing is required of you" : `Nothing is required of ${member.name}`;
  if (isComplete)
    return requirements.every(({ isDone }) => isDone) ? "Nothing is missing" : "Nothing required is missing";
  const whole = missing.filter(({ depth }) => depth === 0);
  const [first] = whole;
  const who = isSelf ? "You need" : `${member.name} needs`;
  if (!first) return `${plural(missing.length, "requirement")} still open`;
  if (whole.length === 1 && asksForFacts(first.requirement)) return `${who} ${factNeeds[first.requirement.counts]}`;
  const thing = first.requirement.counts === "group_events" ? "event of the group" : "contribution";
  if (whole.length === 1) return `${who} ${first.missing} more ${thing}${first.missing === 1 ? "" : "s"}`;
  return `${plural(whole.length, "requirement")} still open`;
}

const factNeeds = {
  certifications: "another certification",
  partner_employer: "an employer that is a partner",
  student: "to be a student",
  age: "to be 18 or older",
  conduct: "to accept the code of conduct",
};

/** "Established, Nordlicht Systems, 1 Feb 2026 to 31 Jan 2027, 73 days left". */
export function standingContext({ level, group, startsOn, endsOn, today }: TermStanding): string {
  const days = endsOn ? formatDays(startsOn, endsOn) : `since ${formatDay(startsOn)}, no fixed end`;
  const left = endsOn && endsOn >= today ? `${plural(daysBetween(today, endsOn), "day")} left` : null;
  return [level, group, days, left].filter(Boolean).join(", ");
}

/** What follows from where one requirement stands: what is missing, what waits, what leaves soon, and the even pace. */
export function requirementNote(standing: RequirementStanding, soonest: string): string[] {
  const { missing, waiting, leaving, evenPace, done, requirement, isDone, from } = standing;
  const next = leaving.filter(({ on }) => on <= soonest);
  const [first] = next;
  return [
    isDone
      ? "Done."
      : `${missing} missing${missing > 0 && waiting.length > 0 ? `, ${waitWords(waiting.length)}` : ""}.`,
    ...(first && requirement.months
      ? [
          `On ${formatDay(first.on)} ${next.length === 1 ? "one leaves" : `the first of ${next.length} leaves`} the ${requirement.months === 1 ? "month" : `${requirement.months} months`}, then ${done - 1} of ${requirement.atLeast}.`,
        ]
      : []),
    ...(evenPace !== null && !isDone ? [`Even pace is ${evenPace} by now.`] : []),
    ...(requirement.within === "quarter" ? [`This quarter is counted, since ${formatDay(from)}.`] : []),
  ];
}

/** The same of a requirement of facts: what counts and until when, and what waits for a check. */
export function factNote(standing: RequirementStanding, facts: readonly Fact[], { endsOn }: TermStanding): string[] {
  const { counted, waiting, leaving, missing, requirement } = standing;
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  const named = (ids: readonly string[]) => ids.flatMap((id) => known.get(id) ?? []);
  const ends = new Map(leaving.map(({ id, on }) => [id, addDays(on, -1)]));
  return [
    ...named(counted).map((fact) => {
      const last = ends.get(fact.id);
      const before = last && endsOn ? daysBetween(last, endsOn) : 0;
      const early = before > 0 ? `, ${plural(before, "day")} before the term` : "";
      return last ? `${factTitle(fact)} ends ${formatDay(last)}${early}.` : `${factTitle(fact)}.`;
    }),
    ...named(waiting).map((fact) => `${factTitle(fact)} counts when a manager has checked it.`),
    ...(missing > 0 && waiting.length === 0 ? [requirement.atLeast === 1 ? "Missing." : `${missing} missing.`] : []),
  ];
}

function waitWords(count: number): string {
  return count === 1 ? "1 more waits for review" : `${count} more wait for review`;
}

export const reasonNames: Record<NotCountedReason, string> = {
  waiting: "Waiting for review",
  returned: "Came back to be changed",
  before_term: "Before the term",
  not_in_term: "Not in an active term",
  no_goal: "No goal of this program",
  duplicate: "Same work as another record",
  over_limit: "Over the limit",
  too_long_ago: "Too long ago",
  wrong_kind: "Wrong kind",
};

/** One sentence on why a record does not count; `instead` are titles of those that do. */
export function reasonSentence(reason: NotCountedReason, term: TermStanding, instead: readonly string[]): string {
  const others = instead.map((title) => `“${title}”`).join(" and ");
  if (reason === "waiting") return "It counts as soon as a reviewer confirms it.";
  if (reason === "returned") return "A reviewer asked for a change. Send it again when it is changed.";
  if (reason === "before_term") return `The term began on ${formatDay(term.startsOn)}.`;
  if (reason === "not_in_term") return "On that day the term was on hold, or there was none.";
  if (reason === "no_goal") return "It advances none of the goals of this program. Add one to it if it does.";
  if (reason === "duplicate") return `It has the same link as ${others}, which counts already.`;
  if (reason === "over_limit")
    return `No more of this type count. ${others} ${instead.length === 1 ? "counts" : "count"}.`;
  if (reason === "too_long_ago") return "The requirement asks for something more recent.";
  return "No requirement asks for this kind of contribution.";
}
