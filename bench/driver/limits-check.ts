import { type Limit, limits } from "../limits";
import type { SizeResult } from "./measure-size";

type Measure = keyof Limit;
type Found = Pick<SizeResult, "pages" | "api" | "statements" | "paints">;

const units = {
  statements: "statements",
  kilobytes: "kB compressed",
  script: "kB of script",
} as const satisfies Record<Measure, string>;

/**
 * How many limits are kept, and in words what is above its own. What does not answer and a question without limits are named,
 * too: who adds one sets them.
 */
export function checkLimits({ pages, api, statements, paints }: Found, known = limits) {
  const asked = [...pages, ...api];
  const answers = asked.map(({ name, note, compressed }) =>
    note ? `${name}: ${note}` : faultOf(known[name], { name, measure: "kilobytes", found: compressed / 1000 }),
  );
  const counts = statements.map(({ name, ran }) => faultOf(known[name], { name, measure: "statements", found: ran }));
  const loads = paints.map(({ name, script }) =>
    faultOf(known[name], { name, measure: "script", found: script / 1000 }),
  );
  const all = [...answers, ...counts, ...loads];
  const faults = all.filter((fault) => fault !== null);
  return { kept: all.length - faults.length, faults };
}

type Asked = { name: string; measure: Measure; found: number };

function faultOf(limit: Limit | undefined, { name, measure, found }: Asked): string | null {
  const most = limit?.[measure];
  const unit = units[measure];
  const shown = measure === "statements" ? String(found) : found.toFixed(1);
  if (most === undefined) return `${name} has no limit of ${unit} yet: it takes ${shown}`;
  return found > most ? `${name} takes ${shown} ${unit}; at most ${most} are allowed` : null;
}
