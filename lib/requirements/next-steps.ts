import type { CreditPart } from "@/db/words";
import { addDays, type Day } from "@/lib/core/clock";
import type { Progress, RequirementStanding } from "./progress";
import { leavesSoonDays } from "./windows";

/** What one more contribution would have to be, and what it would count for. */
export type NextStep = {
  /** Any of these types; empty for any. */
  types: readonly string[];
  parts: readonly CreditPart[];
  /** One of each list. */
  goals: readonly (readonly string[])[];
  principles: readonly (readonly string[])[];
  needsLink: boolean;
  leastReach: number | null;
  /** The terms, each with the open requirements that it counts for, the outermost first. */
  serves: readonly { termId: string; keys: readonly string[] }[];
  /** How many of them are missing where the fewest are. */
  times: number;
  /** Where nothing is missing yet: the first day on which an earlier one counts no more, and one is. */
  leavesOn: Day | null;
};

export type TermToHelp = { termId: string; endsOn: Day | null; standing: Progress; isOpenToWork: boolean };

/** `tree`: what it stands within and itself, the outermost first; `room`: how many more count for each of these, of types that are limited. */
type Open = {
  termId: string;
  one: RequirementStanding;
  tree: RequirementStanding[];
  room: ReadonlyMap<string, number>;
  missing: number;
  leavesOn: Day | null;
};

/**
 * What would close the gap soonest, one after the other: the contribution that counts for most terms, then for most requirements at once,
 * as often as all of these lack it; then what is still missing when that is done. What a requirement will lack within 30 days is missing,
 * too, and what waits for review is taken as done.
 */
export function nextStepsOf(terms: readonly TermToHelp[], most = 3): NextStep[] {
  let open = terms.flatMap(openOf);
  const steps: NextStep[] = [];
  while (steps.length < most) {
    const [best] = open
      .flatMap((first) => stepFrom(first, open) ?? [])
      .sort(
        (one, other) =>
          helpOf(other) - helpOf(one) ||
          Number(one.leavesOn !== null) - Number(other.leavesOn !== null) ||
          one.times - other.times ||
          nameOf(one).localeCompare(nameOf(other)),
      );
    if (!best) break;
    steps.push(best);
    open = open.map((one) => (isServed(best, one) ? afterStep(one, best) : one)).filter(({ missing }) => missing > 0);
  }
  return steps;
}

function isServed({ serves }: NextStep, { termId, one }: Open): boolean {
  return serves.some((served) => served.termId === termId && served.keys.includes(one.requirement.key));
}

/** The same when the step is done: so many fewer are missing, and there is less room for its types. */
function afterStep(open: Open, { types, times }: NextStep): Open {
  const room = new Map(open.room);
  let left = types.some((type) => !room.has(type)) ? 0 : times;
  for (const type of types) {
    const taken = Math.min(left, room.get(type) ?? 0);
    if (taken > 0) room.set(type, (room.get(type) ?? 0) - taken);
    left -= taken;
  }
  return { ...open, room, missing: open.missing - times };
}

/** What a term still lacks of contributions, or will before long, each with the requirements that it stands within. */
function openOf({ termId, endsOn, standing, isOpenToWork }: TermToHelp): Open[] {
  if (!isOpenToWork) return [];
  const typeOf = new Map(standing.counted.map(({ id, type }) => [id, type]));
  const leftOf = ({ counted }: RequirementStanding, limit: { type: string; most: number }) =>
    limit.most - counted.filter((id) => typeOf.get(id) === limit.type).length;
  const byKey = new Map(standing.requirements.map((one) => [one.requirement.key, one]));
  const soon = addDays(standing.on, leavesSoonDays);
  const soonest = endsOn !== null && endsOn < soon ? endsOn : soon;
  return standing.requirements
    .filter(({ requirement }) => requirement.counts === "contributions")
    .map((one) => ({ one, ...missingOf(one, soonest) }))
    .filter(({ missing }) => missing > 0)
    .map(({ one, ...lacking }) => {
      const tree = [one];
      for (let parent = one.requirement.parentKey; parent !== null; parent = tree[0]?.requirement.parentKey ?? null) {
        const above = byKey.get(parent);
        if (!above) break;
        tree.unshift(above);
      }
      const room = new Map<string, number>();
      for (const each of tree)
        for (const limit of each.requirement.limits)
          room.set(limit.type, Math.max(0, Math.min(room.get(limit.type) ?? limit.most, leftOf(each, limit))));
      return { termId, one, tree, room, ...lacking };
    });
}

/** How many are missing, or will be on that day, and from when on where nothing is missing now. */
function missingOf({ missing, waiting, leaving, done, requirement }: RequirementStanding, soonest: Day) {
  const now = Math.max(0, missing - waiting.length);
  if (now > 0) return { missing: now, leavesOn: null };
  const going = leaving.map(({ on }) => on).filter((on) => on <= soonest);
  const spare = done + waiting.length - requirement.atLeast;
  return { missing: Math.max(0, going.length - spare), leavesOn: going.sort()[spare] ?? null };
}

type Shape = Pick<NextStep, "types" | "parts" | "goals" | "principles" | "needsLink" | "leastReach">;

const anything: Shape = { types: [], parts: [], goals: [], principles: [], needsLink: false, leastReach: null };

/** A contribution for the first, and for all others that it can count for as well. */
function stepFrom(first: Open, all: readonly Open[]): NextStep | null {
  let shape = shapeWith(anything, first);
  if (!shape) return null;
  const serves = [first];
  for (const other of all.filter((one) => one !== first)) {
    const wider = shapeWith(shape, other);
    if (!wider) continue;
    shape = wider;
    serves.push(other);
  }
  const termIds = [...new Set(serves.map(({ termId }) => termId))];
  return {
    ...shape,
    serves: termIds.map((termId) => ({
      termId,
      keys: serves
        .filter((one) => one.termId === termId)
        .sort((one, other) => one.tree.length - other.tree.length)
        .map(({ one }) => one.requirement.key),
    })),
    times: Math.min(...serves.map((one) => Math.min(one.missing, roomFor(one, shape.types)))),
    leavesOn: serves.some(({ leavesOn }) => leavesOn === null)
      ? null
      : (serves.flatMap(({ leavesOn }) => leavesOn ?? []).sort()[0] ?? null),
  };
}

/** How many more of these types count for it; of any type as many as one likes. */
function roomFor({ room }: Open, types: readonly string[]): number {
  if (types.length === 0) return Number.POSITIVE_INFINITY;
  return types.reduce((sum, type) => sum + (room.get(type) ?? Number.POSITIVE_INFINITY), 0);
}

/** The shape with all that a requirement and those around it ask for; null where nothing can be both. */
function shapeWith(shape: Shape, { tree, room }: Open): Shape | null {
  let found: Shape = shape;
  for (const { requirement } of tree) {
    const types = both(found.types, requirement.types);
    const parts = both(found.parts, requirement.parts);
    if (!types || !parts) return null;
    const left = types.filter((type) => room.get(type) !== 0);
    if (types.length > 0 && left.length === 0) return null;
    found = {
      types: left,
      parts,
      goals: withList(found.goals, requirement.goals),
      principles: withList(found.principles, requirement.principles),
      needsLink: found.needsLink || requirement.needsLink,
      leastReach: Math.max(found.leastReach ?? 0, requirement.leastReach ?? 0) || null,
    };
  }
  return found;
}

/** What is in both lists, where an empty one takes anything; null for nothing. */
function both<Value>(one: readonly Value[], other: readonly Value[]): readonly Value[] | null {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  const shared = one.filter((value) => other.includes(value));
  return shared.length > 0 ? shared : null;
}

function withList(lists: readonly (readonly string[])[], list: readonly string[]) {
  const isThere = lists.some((one) => one.length === list.length && one.every((value) => list.includes(value)));
  return list.length === 0 || isThere ? lists : [...lists, list];
}

/** Terms before requirements. */
function helpOf({ serves }: NextStep): number {
  return serves.length * 1000 + serves.reduce((sum, { keys }) => sum + keys.length, 0);
}

const nameOf = (step: NextStep) => JSON.stringify([step.types, step.parts, step.goals, step.principles]);
