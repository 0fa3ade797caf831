import type { ActivityState, CreditPart } from "@/db/words";
import { addMonths, type Day } from "@/lib/core/clock";
import { asksForFacts } from "./fact-counts";
import { type StandingFact, standingOfFacts } from "./fact-standing";
import type { Requirement } from "./schema";
import { evenPaceOf, firstNamedDay, type StandingTerm, standingDay, windowOf } from "./windows";

/** What a member is credited on, as far as requirements ask. */
export type StandingRecord = {
  id: string;
  title: string;
  startsOn: Day;
  type: string;
  part: CreditPart;
  state: ActivityState;
  /** Null is unknown. */
  reach: number | null;
  /** Normalized. */
  links: readonly string[];
  goals: readonly string[];
  principles: readonly string[];
  /** Whether the member held a term of the program on that day that was active. */
  isInTerm: boolean;
  /** Whether it advances a goal of the program. */
  advances: boolean;
};

export type HeldEvent = { id: string; title: string; startsOn: Day };

/** Why a record does not count. `over_limit` and `duplicate` name the records that count instead. */
export const notCountedReasons = [
  "waiting",
  "returned",
  "before_term",
  "not_in_term",
  "no_goal",
  "duplicate",
  "over_limit",
  "too_long_ago",
  "wrong_kind",
] as const;

export type NotCountedReason = (typeof notCountedReasons)[number];

export type NotCounted = { record: StandingRecord; reason: NotCountedReason; instead: readonly string[] };

/** How far one requirement is met. Days are inclusive; `to` is the day of the standing. */
export type RequirementStanding = {
  requirement: Requirement;
  /** 0 for one that stands within no other. */
  depth: number;
  from: Day;
  to: Day;
  /** Ids of the records, of the events of the group or of the facts that count; the earliest first. */
  counted: readonly string[];
  /** Ids of those that will count when they are confirmed, or checked. */
  waiting: readonly string[];
  /** The first day on which one counts no more, the soonest first; only within a rolling number of months, and of facts that end. */
  leaving: readonly { id: string; on: Day }[];
  done: number;
  missing: number;
  isDone: boolean;
  /** How many an even pace over the whole term would be by now; null where the term has no end, or the window is another. */
  evenPace: number | null;
};

export type Standing = {
  /** The day that it is of: today, or the last day of a term that is over. */
  on: Day;
  requirements: readonly RequirementStanding[];
  /** Whatever counts for any requirement, the latest first. */
  counted: readonly StandingRecord[];
  notCounted: readonly NotCounted[];
  /** Whether all that is required is done; null where nothing is required. */
  isComplete: boolean | null;
};

type Given = {
  requirements: readonly Requirement[];
  term: StandingTerm;
  records: readonly StandingRecord[];
  events: readonly HeldEvent[];
  facts: readonly StandingFact[];
  today: Day;
};

/** With what is over a limit, and what is the same work as another record, each by those that count instead. */
type Found = RequirementStanding & Record<"over" | "same", ReadonlyMap<string, readonly string[]>>;

/**
 * How far a term is by what its program asks: counted from the records alone, so that whoever asks gets the same. The earlier record
 * comes first where only so many of a type count, and where two are the same work.
 */
export function standingOf({ requirements, term, records, events, facts, today }: Given): Standing {
  const on = standingDay(term, today);
  const known = [...records].filter(({ startsOn }) => startsOn <= on).sort(earliestFirst);
  const found: Found[] = [];
  for (const requirement of requirements) {
    const window = windowOf(requirement, term, on);
    const parent = found.find((one) => one.requirement.key === requirement.parentKey);
    const depth = parent ? parent.depth + 1 : 0;
    if (requirement.counts === "group_events") {
      const held = [...events].sort(earliestFirst).filter(({ startsOn }) => startsOn >= window.from && startsOn <= on);
      found.push({
        ...resultOf(requirement, { term, window, counted: held, waiting: [] }),
        depth,
        over: new Map(),
        same: new Map(),
      });
      continue;
    }
    if (asksForFacts(requirement)) {
      const { counted, waiting, leaving } = standingOfFacts(requirement, facts, on);
      const held = { term, window: { from: on, to: on }, counted, waiting };
      found.push({ ...resultOf(requirement, held), leaving, evenPace: null, depth, over: new Map(), same: new Map() });
      continue;
    }
    const isAsked = (record: StandingRecord) =>
      isOfKind(record, requirement) &&
      (parent !== undefined || (record.startsOn >= window.from && record.isInTerm && record.advances));
    const accepted = known.filter((record) =>
      parent ? parent.counted.includes(record.id) : isAccepted(record, requirement),
    );
    const open = known.filter(({ id, state }) => (parent ? parent.waiting.includes(id) : state === "submitted"));
    const rest = open.filter((record) => !accepted.includes(record));
    // What waits for review takes no place from what counts.
    const { kept: works, same } = eachWorkOnce([...accepted, ...rest].filter(isAsked));
    const { kept, over } = withinLimits(works, requirement);
    const counted = kept.filter((record) => accepted.includes(record));
    const waiting = kept.filter((record) => !accepted.includes(record));
    found.push({ ...resultOf(requirement, { term, window, counted, waiting }), depth, over, same });
  }
  const ids = new Set(found.filter(({ depth }) => depth === 0).flatMap(({ counted }) => counted));
  const since = firstNamedDay(term);
  const asked = found.filter(({ requirement }) => requirement.counts === "contributions");
  const notCounted = known
    .filter(({ id, startsOn }) => asked.length > 0 && !ids.has(id) && startsOn >= since)
    .map((record) => ({ record, ...reasonOf(record, { found: asked, term }) }));
  const required = found.filter(({ requirement }) => requirement.isRequired);
  return {
    on,
    requirements: found.map(({ over: _over, same: _same, ...standing }) => standing),
    counted: known.filter(({ id }) => ids.has(id)).reverse(),
    notCounted: notCounted.reverse(),
    isComplete: required.length === 0 ? null : required.every(({ isDone }) => isDone),
  };
}

/** Whether it is of the kind that is asked for, whenever it was and whoever looked at it. */
export function isOfKind(record: StandingRecord, requirement: Requirement): boolean {
  const { types, goals, principles, parts, leastReach, needsLink } = requirement;
  const isOneOf = (asked: readonly string[], has: readonly string[]) =>
    asked.length === 0 || has.some((key) => asked.includes(key));
  return (
    isOneOf(types, [record.type]) &&
    isOneOf(parts, [record.part]) &&
    isOneOf(goals, record.goals) &&
    isOneOf(principles, record.principles) &&
    (leastReach === null || (record.reach !== null && record.reach >= leastReach)) &&
    (!needsLink || record.links.length > 0)
  );
}

function isAccepted({ state }: StandingRecord, { includesUnreviewed }: Requirement): boolean {
  return state === "confirmed" || (includesUnreviewed && state === "submitted");
}

function earliestFirst(one: { startsOn: Day; id: string }, other: { startsOn: Day; id: string }): number {
  if (one.startsOn !== other.startsOn) return one.startsOn < other.startsOn ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/** The first of each type, as many as count; each of the others with those that take its place. */
function withinLimits(records: StandingRecord[], { limits }: Requirement) {
  const most = new Map(limits.map((limit) => [limit.type, limit.most]));
  const taken = new Map<string, string[]>();
  const over = new Map<string, readonly string[]>();
  const kept = records.filter(({ id, type }) => {
    const ids = taken.get(type) ?? [];
    if (ids.length >= (most.get(type) ?? Number.POSITIVE_INFINITY)) {
      over.set(id, ids);
      return false;
    }
    taken.set(type, [...ids, id]);
    return true;
  });
  return { kept, over };
}

type Counted = { id: string; startsOn: Day };

function resultOf(
  requirement: Requirement,
  given: { term: StandingTerm; window: { from: Day; to: Day }; counted: Counted[]; waiting: Counted[] },
) {
  const { term, window, counted } = given;
  const { atLeast, within, months } = requirement;
  const leaving =
    within === "months" ? counted.map(({ id, startsOn }) => ({ id, on: addMonths(startsOn, months ?? 1) })) : [];
  const isPaced = within === "term" && term.endsOn !== null;
  return {
    requirement,
    ...window,
    counted: counted.map(({ id }) => id),
    waiting: given.waiting.map(({ id }) => id),
    leaving,
    done: counted.length,
    missing: Math.max(0, atLeast - counted.length),
    isDone: counted.length >= atLeast,
    evenPace: isPaced
      ? evenPaceOf(atLeast, { startsOn: term.startsOn, endsOn: term.endsOn ?? window.to }, window.to)
      : null,
  };
}

/** Two of one type with a link in common are one piece of work: the first of them, and each other one with those that it is the same as. */
function eachWorkOnce(records: StandingRecord[]) {
  const first = new Map<string, string>();
  const same = new Map<string, readonly string[]>();
  const kept = records.filter(({ id, type, links }) => {
    const earlier = links.flatMap((link) => first.get(`${type} ${link}`) ?? []);
    if (earlier.length > 0) same.set(id, [...new Set(earlier)]);
    else for (const link of links) first.set(`${type} ${link}`, id);
    return earlier.length === 0;
  });
  return { kept, same };
}

function reasonOf(
  record: StandingRecord,
  given: {
    found: readonly Found[];
    term: StandingTerm;
  },
): { reason: NotCountedReason; instead: readonly string[] } {
  const { found, term } = given;
  const because = (reason: NotCountedReason, instead: readonly string[] = []) => ({ reason, instead });
  if (record.state === "returned") return because("returned");
  if (found.some(({ waiting }) => waiting.includes(record.id))) return because("waiting");
  const whole = found.filter(({ depth, requirement }) => depth === 0 && isOfKind(record, requirement));
  const isTimely = whole.some(({ from }) => record.startsOn >= from);
  if (record.startsOn < term.startsOn && !isTimely) return because("before_term");
  if (!record.isInTerm) return because("not_in_term");
  if (!record.advances) return because("no_goal");
  const same = whole.flatMap((standing) => standing.same.get(record.id) ?? []);
  if (same.length > 0) return because("duplicate", [...new Set(same)]);
  const over = whole.flatMap((standing) => standing.over.get(record.id) ?? []);
  if (over.length > 0) return because("over_limit", [...new Set(over)]);
  return because(whole.length > 0 ? "too_long_ago" : "wrong_kind");
}
