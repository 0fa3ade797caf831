import type { ActivityState, CreditPart } from "@/db/words";
import { addMonths, type Day } from "@/lib/core/clock";
import { asksForFacts } from "./fact-counts";
import { type StandingFact, standingOfFacts } from "./fact-standing";
import type { FactRequirement, Requirement } from "./schema";
import { evenPaceOf, type StandingTerm, standingDay, windowOf } from "./windows";

/** What a member is credited on, as far as requirements ask. */
export type CountableRecord = {
  id: string;
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

export type Progress<Record extends CountableRecord = CountableRecord> = {
  /** The day that it is of: today, or the last day of a term that is over. */
  on: Day;
  requirements: readonly RequirementStanding[];
  /** Whatever counts for any requirement, the latest first. */
  counted: readonly Record[];
  /** Whether all that is required is done; null where nothing is required. */
  isComplete: boolean | null;
};

export type Given<Record extends CountableRecord = CountableRecord> = {
  requirements: readonly Requirement[];
  term: StandingTerm;
  records: readonly Record[];
  events: readonly HeldEvent[];
  facts: readonly StandingFact[];
  today: Day;
};

type Instead = ReadonlyMap<string, readonly string[]>;

/** With what is over a limit, and what is the same work as another record, each by those that count instead. */
export type CountedRequirement = RequirementStanding & { over: Instead; same: Instead };

const nothing: Instead = new Map();

/**
 * How far a term is by what its program asks: counted from the records alone, so that whoever asks gets the same. The earlier record
 * comes first where only so many of a type count, and where two are the same work.
 */
export function progressOf<Record extends CountableRecord>(given: Given<Record>): Progress<Record> {
  return progressFrom(countRequirements(given));
}

type Counted<Record> = { on: Day; known: readonly Record[]; found: readonly CountedRequirement[] };

export function progressFrom<Record extends CountableRecord>({ on, known, found }: Counted<Record>): Progress<Record> {
  const ids = new Set(found.filter(({ depth }) => depth === 0).flatMap(({ counted }) => counted));
  const required = found.filter(({ requirement }) => requirement.isRequired);
  return {
    on,
    requirements: found.map(({ over: _over, same: _same, ...standing }) => standing),
    counted: known.filter(({ id }) => ids.has(id)).reverse(),
    isComplete: required.length === 0 ? null : required.every(({ isDone }) => isDone),
  };
}

/** The same with what it comes from: each requirement with what others stand in the way of, and the records up to the day, the earliest first. */
export function countRequirements<Record extends CountableRecord>(given: Given<Record>): Counted<Record> {
  const { requirements, term, events, facts, today } = given;
  const on = standingDay(term, today);
  const known = given.records.filter(({ startsOn }) => startsOn <= on).sort(earliestFirst);
  const found: CountedRequirement[] = [];
  for (const requirement of requirements) {
    const parent = found.find((one) => one.requirement.key === requirement.parentKey);
    const counted = asksForFacts(requirement)
      ? countFacts(requirement, { term, facts, on })
      : requirement.counts === "group_events"
        ? countEvents(requirement, { term, events, on })
        : countRecords(requirement, { term, records: known, parent, on });
    found.push({ ...counted, depth: parent ? parent.depth + 1 : 0 });
  }
  return { on, known, found };
}

function countEvents(requirement: Requirement, given: { term: StandingTerm; events: readonly HeldEvent[]; on: Day }) {
  const { term, on } = given;
  const window = windowOf(requirement, term, on);
  const counted = given.events.filter(({ startsOn }) => startsOn >= window.from && startsOn <= on).sort(earliestFirst);
  return { ...resultOf(requirement, { term, window, counted, waiting: [] }), over: nothing, same: nothing };
}

function countFacts(
  requirement: FactRequirement,
  { term, facts, on }: { term: StandingTerm; facts: readonly StandingFact[]; on: Day },
) {
  const { counted, waiting, leaving } = standingOfFacts(requirement, facts, on);
  const result = resultOf(requirement, { term, window: { from: on, to: on }, counted, waiting });
  return { ...result, leaving, evenPace: null, over: nothing, same: nothing };
}

function countRecords(
  requirement: Requirement,
  given: { term: StandingTerm; records: readonly CountableRecord[]; parent: RequirementStanding | undefined; on: Day },
) {
  const { term, parent, on } = given;
  const window = windowOf(requirement, term, on);
  const [parentCounted, parentWaiting] = [new Set(parent?.counted), new Set(parent?.waiting)];
  const asked = given.records.filter(
    (record) =>
      (parent !== undefined || (record.startsOn >= window.from && record.isInTerm && record.advances)) &&
      isOfKind(record, requirement),
  );
  const isIn = (record: CountableRecord) => (parent ? parentCounted.has(record.id) : isAccepted(record, requirement));
  const isOpen = ({ id, state }: CountableRecord) => (parent ? parentWaiting.has(id) : state === "submitted");
  const accepted = asked.filter(isIn);
  const open = asked.filter((record) => !isIn(record) && isOpen(record));
  // What waits for review takes no place from what counts.
  const { kept: works, same } = eachWorkOnce([...accepted, ...open]);
  const { kept, over } = withinLimits(works, requirement);
  const counted = kept.filter(isIn);
  const waiting = kept.filter((record) => !isIn(record));
  return { ...resultOf(requirement, { term, window, counted, waiting }), over, same };
}

/** Whether it is of the kind that is asked for, whenever it was and whoever looked at it. */
export function isOfKind(record: CountableRecord, requirement: Requirement): boolean {
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

function isAccepted({ state }: CountableRecord, { includesUnreviewed }: Requirement): boolean {
  return state === "confirmed" || (includesUnreviewed && state === "submitted");
}

function earliestFirst(one: { startsOn: Day; id: string }, other: { startsOn: Day; id: string }): number {
  if (one.startsOn !== other.startsOn) return one.startsOn < other.startsOn ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/** The first of each type, as many as count; each of the others with those that take its place. */
function withinLimits(records: CountableRecord[], { limits }: Requirement) {
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

type Dated = { id: string; startsOn: Day };

function resultOf(
  requirement: Requirement,
  given: { term: StandingTerm; window: { from: Day; to: Day }; counted: readonly Dated[]; waiting: readonly Dated[] },
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
function eachWorkOnce(records: CountableRecord[]) {
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
