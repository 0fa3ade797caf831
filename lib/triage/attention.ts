import { type Attention, attentions, type FactKind, type TermState } from "@/db/words";
import { addDays, type Day, daysBetween } from "@/lib/core/clock";
import { asksForFacts } from "@/lib/requirements/fact-counts";
import { askedFactKinds, type StandingFact } from "@/lib/requirements/fact-standing";
import type { Progress, RequirementStanding } from "@/lib/requirements/progress";
import type { FactRequirement } from "@/lib/requirements/schema";

/** Why a term needs a call, with the numbers that the sentence on it says. */
export type AttentionReason =
  | { code: "grace"; daysLeft: number }
  | { code: "quiet"; days: number }
  | { code: "behind"; done: number; atLeast: number; evenPace: number }
  | { code: "no_events"; done: number; atLeast: number; months: number }
  /** What the term depends on is over, or will be before the term ends. */
  | { code: "fact_ended"; kind: FactKind; on: Day }
  | { code: "fact_ends"; kind: FactKind; on: Day };

/** What ends, at the beginning of a sentence. */
export const factReasonNames: Record<FactKind, string> = {
  certification: "A certification",
  employer: "The time at the partner",
  student: "The time as a student",
  age: "The word on the age",
  conduct: "The accepted code of conduct",
};

export type TermAttention = Attention;

/** In the order in which lists show them. */
export const mostUrgentFirst: readonly TermAttention[] = attentions;

type Given = {
  /** As it is on the day. */
  state: TermState;
  startsOn: Day;
  endsOn: Day | null;
  graceDaysLeft: number | null;
  /** So many days before its last one a term ends soon. */
  renewalDays: number;
  today: Day;
  standing: Progress;
  facts: readonly StandingFact[];
  quietDays: number;
  /** After how many days without a contribution the program calls a member quiet. */
  quietAfter: number;
};

/**
 * What a manager does about a term, and why. Behind the pace is who would be behind it with all that waits for review: to look at that
 * is up to the managers. What is only advised makes nobody behind.
 */
export function attentionOf(given: Given): { attention: Attention | null; reasons: AttentionReason[] } {
  const { state, startsOn, endsOn, renewalDays, today } = given;
  if (startsOn > today || state === "invited" || state === "ended") return { attention: null, reasons: [] };
  if (state === "on_hold") return { attention: "on_hold", reasons: [] };
  const reasons = reasonsOf(given);
  if (reasons.length > 0) return { attention: "needs_call", reasons };
  const isSoon = endsOn !== null && daysBetween(today, endsOn) <= renewalDays;
  return { attention: isSoon ? "ending_soon" : "on_track", reasons };
}

/** Whether what is required of facts ended, will end, or was never there: one of them may be missing while another ended. */
export function factNewsOf(given: Pick<Given, "standing" | "facts" | "today" | "endsOn">) {
  const news = requiredOf(given.standing).flatMap(({ requirement, done, isDone, leaving }) => {
    if (!asksForFacts(requirement)) return [];
    const [reason] = factReasons({ requirement, done, isDone, leaving }, given);
    return reason?.code ?? (isDone ? [] : "fact_missing");
  });
  return {
    isFactEnded: news.includes("fact_ended"),
    isFactEnding: news.includes("fact_ends"),
    isFactMissing: news.includes("fact_missing"),
  };
}

function requiredOf({ requirements }: Progress): RequirementStanding[] {
  return requirements.filter(({ requirement, depth }) => requirement.isRequired && depth === 0);
}

function reasonsOf(given: Given): AttentionReason[] {
  const { standing, graceDaysLeft, quietDays, quietAfter } = given;
  const asked = requiredOf(standing);
  return [
    ...(graceDaysLeft === null ? [] : [{ code: "grace" as const, daysLeft: graceDaysLeft }]),
    ...(quietDays > quietAfter ? [{ code: "quiet" as const, days: quietDays }] : []),
    ...asked.flatMap(({ requirement, done, waiting, evenPace, isDone, leaving }): AttentionReason[] => {
      const { atLeast, counts, months } = requirement;
      if (asksForFacts(requirement)) return factReasons({ requirement, done, isDone, leaving }, given);
      if (isDone) return [];
      if (counts === "group_events") return [{ code: "no_events", done, atLeast, months: months ?? 1 }];
      if (evenPace === null || done + waiting.length >= evenPace) return [];
      return [{ code: "behind", done, atLeast, evenPace }];
    }),
  ];
}

/** How long before a fact ends it is news, in days. */
const factNewsDays = 60;

type FactStanding = Pick<RequirementStanding, "done" | "isDone" | "leaving"> & { requirement: FactRequirement };

/** A fact that is missing altogether is no news of that day: the page of the term says so. */
function factReasons(
  { requirement, done, isDone, leaving }: FactStanding,
  { facts, today, endsOn }: Pick<Given, "facts" | "today" | "endsOn">,
) {
  const kind = askedFactKinds[requirement.counts];
  if (!isDone) {
    const last = facts.flatMap((fact) =>
      fact.kind === kind && fact.toOn !== null && fact.toOn < today ? fact.toOn : [],
    );
    const [on] = last.sort().reverse();
    return on ? [{ code: "fact_ended" as const, kind, on }] : [];
  }
  const until = addDays(today, factNewsDays);
  const first = leaving.filter(({ on }) => on <= until && (endsOn === null || on <= endsOn))[
    done - requirement.atLeast
  ];
  return first ? [{ code: "fact_ends" as const, kind, on: addDays(first.on, -1) }] : [];
}

/** Sorts the most urgent first, and among those of one group the longest quiet. */
export function urgencyOf(attention: TermAttention, quietDays: number): string {
  return `${urgencyFrom(attention)}${String(999_999 - Math.min(quietDays, 999_999)).padStart(6, "0")}`;
}

/** What the urgency of this group begins with. */
export function urgencyFrom(attention: TermAttention): string {
  return String(attentions.indexOf(attention));
}
