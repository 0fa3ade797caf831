import { formatDay, plural } from "@/app/_ui/format";
import { daysBetween } from "@/lib/core/clock";
import { type AttentionReason, factReasonNames, type TermAttention } from "@/lib/triage/attention";
import type { TriageRow } from "@/lib/triage/list";
import type { LastAnswer } from "@/lib/triage/quiet/last-answers";

export const attentionNames: Record<TermAttention, string> = {
  needs_call: "Needs a call",
  ending_soon: "Ending soon",
  on_track: "On track",
  on_hold: "On hold",
};

export const attentionNotes: Record<TermAttention, string> = {
  needs_call: "behind the pace, a fact ended, in grace, or quiet for too long",
  ending_soon: "the term ends within 90 days, nothing is wrong",
  on_track: "",
  on_hold: "the clock stopped",
};

/** Days in the unit that one would say: "12 days", "5 months". */
function spanWords(days: number): string {
  if (days < 60) return plural(days, "day");
  return plural(Math.floor(days / 30.44), "month");
}

/** One reason as a sentence: "Quiet for 5 months". */
function reasonWords(reason: AttentionReason): string {
  if (reason.code === "grace")
    return reason.daysLeft === 0
      ? "In grace, today is the last day"
      : `In grace for ${plural(reason.daysLeft, "more day")}`;
  if (reason.code === "quiet") return `Quiet for ${spanWords(reason.days)}`;
  if (reason.code === "behind") return `${reason.done} of ${reason.atLeast}, even pace is ${reason.evenPace}`;
  if (reason.code === "fact_ended") return `${factReasonNames[reason.kind]} ended on ${formatDay(reason.on)}`;
  if (reason.code === "fact_ends") return `${factReasonNames[reason.kind]} ends on ${formatDay(reason.on)}`;
  const months = reason.months === 1 ? "month" : `${reason.months} months`;
  return reason.done === 0
    ? `The group held no event in the last ${months}`
    : `${reason.done} of ${plural(reason.atLeast, "event")} in the last ${months}`;
}

/** What there is to know of a term, the most urgent first; where nothing is wrong, how far it is. */
export function whatToKnow({ reasons, attention, isComplete, atLeast, done, open }: TriageRow): string[] {
  if (reasons.length > 0) return reasons.map(reasonWords);
  if (attention === "on_hold") return ["On hold"];
  if (atLeast === null || done === null) return ["Nothing is asked"];
  if (isComplete === null) return [done >= atLeast ? "More than is required" : "Nothing is required"];
  if (isComplete) return [done >= atLeast ? "All requirements done" : "Nothing required is missing"];
  return [`${plural(open, "requirement")} open, on pace`];
}

/** "still here on 3 May 2027", "on leave until 3 Aug 2027", "wants to step down, on 3 May 2027". */
export function quietAnswerWords({ answer, answeredOn, leaveUntilOn }: LastAnswer): string {
  if (answer === "on_leave" && leaveUntilOn) return `on leave until ${formatDay(leaveUntilOn)}`;
  if (answer === "stepping_down") return `wants to step down, on ${formatDay(answeredOn)}`;
  return `still here on ${formatDay(answeredOn)}`;
}

/** "62", "12 of grace", by the day of the member; null where there is no end. */
export function daysLeftOf({ endsOn, reasons, today }: TriageRow): { count: number; isGrace: boolean } | null {
  const grace = reasons.find((reason) => reason.code === "grace");
  if (grace) return { count: grace.daysLeft, isGrace: true };
  return endsOn ? { count: daysBetween(today, endsOn), isGrace: false } : null;
}

/** The day of the last contribution and how long ago that is: "9 Jun" and "5 months ago". */
export function lastOnWords(lastOn: string, today: string): { day: string; ago: string } {
  const days = daysBetween(lastOn, today);
  const ago = days <= 0 ? "today" : days === 1 ? "yesterday" : `${spanWords(days)} ago`;
  return { day: formatDay(lastOn, lastOn.slice(0, 4) === today.slice(0, 4) ? "short" : "day"), ago };
}
