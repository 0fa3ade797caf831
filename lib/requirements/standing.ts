import {
  type CountableRecord,
  type CountedRequirement,
  countRequirements,
  type Given,
  isOfKind,
  type Progress,
  progressFrom,
} from "./progress";
import { firstNamedDay, type StandingTerm } from "./windows";

export type StandingRecord = CountableRecord & { title: string };

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

export type Standing = Progress<StandingRecord> & { notCounted: readonly NotCounted[] };

/** The progress of a term with what does not count for it and why, the latest first. */
export function standingOf(given: Given<StandingRecord>): Standing {
  const { term } = given;
  const counted = countRequirements(given);
  const { known, found } = counted;
  const progress = progressFrom(counted);
  const ids = new Set(progress.counted.map(({ id }) => id));
  const since = firstNamedDay(term);
  const asked = found.filter(({ requirement }) => requirement.counts === "contributions");
  const notCounted = known
    .filter(({ id, startsOn }) => asked.length > 0 && !ids.has(id) && startsOn >= since)
    .map((record) => ({ record, ...reasonOf(record, { found: asked, term }) }));
  return { ...progress, notCounted: notCounted.reverse() };
}

function reasonOf(
  record: StandingRecord,
  given: {
    found: readonly CountedRequirement[];
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
