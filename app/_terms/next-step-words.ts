import type { NextStep } from "@/lib/requirements/next-steps";
import { formatDay } from "../_ui/format";

type Names = Record<"types" | "goals" | "principles", ReadonlyMap<string, string>>;

/** "An article, a book or a newsletter", "2 contributions: an article or a book", "A contribution as speaker". */
export function nextStepTitle({ types, parts, times }: NextStep, names: Names): string {
  const named = types.map((key) => withArticle((names.types.get(key) ?? key).toLowerCase()));
  const many = times > 1 ? `${times} contributions` : null;
  const kinds = named.length > 0 ? orList.format(named) : null;
  const what = many && kinds ? `${many}: ${kinds}` : (many ?? kinds ?? "a contribution");
  const as = parts.length > 0 ? ` as ${orList.format(parts)}` : "";
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}${as}`;
}

/** What it has to advance or have beside that, and until when what is there is enough; empty where it needs nothing else. */
export function nextStepCondition(step: NextStep, names: Names): string {
  const { goals, principles, needsLink, leastReach, leavesOn, times } = step;
  const called = (lists: readonly (readonly string[])[], known: ReadonlyMap<string, string>) =>
    lists.map((keys) => orList.format(keys.map((key) => known.get(key) ?? key)));
  const advanced = [...called(goals, names.goals), ...called(principles, names.principles)];
  const needs = [
    ...(advanced.length > 0 ? [`advances ${andList.format(advanced)}`] : []),
    ...(needsLink ? ["has a link"] : []),
    ...(leastReach === null ? [] : [`reaches ${leastReach.toLocaleString("en-GB")} or more`]),
  ];
  return [
    needs.length > 0 ? `${times > 1 ? "Each" : "It"} ${andList.format(needs)}.` : "",
    leavesOn ? `From ${formatDay(leavesOn)} an earlier one counts no more.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** Where it is logged, with what is known of it filled in. */
export function nextStepHref({ types, goals }: NextStep): string {
  const asked = new URLSearchParams();
  if (types[0]) asked.set("type", types[0]);
  const goal = goals[0]?.[0];
  if (goal) asked.set("goal", goal);
  const query = asked.toString();
  return query ? `/activities/new?${query}` : "/activities/new";
}

const orList = new Intl.ListFormat("en-GB", { type: "disjunction" });
const andList = new Intl.ListFormat("en-GB", { type: "conjunction" });

function withArticle(name: string): string {
  if (/^(open source|mentoring|customer|product feedback|certification coaching|forum)/.test(name)) return name;
  return `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;
}
