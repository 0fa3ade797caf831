import { limits } from "../limits";
import type { SizeResult } from "./measure-size";

/** What is above its limit, in words. A question without limits is named, too: who adds one sets them. */
export function faultsOf({ pages, api, statements, paints }: SizeResult): string[] {
  const faults: string[] = [];
  for (const { name, note, compressed } of [...pages, ...api]) {
    if (note) faults.push(`${name}: ${note}`);
    else faults.push(...above(name, "kilobytes", compressed / 1000));
  }
  for (const { name, ran } of statements) faults.push(...above(name, "statements", ran));
  for (const { name, script } of paints) faults.push(...above(name, "script", script / 1000));
  return faults;
}

function above(name: string, measure: "kilobytes" | "statements" | "script", found: number): string[] {
  const limit = limits[name]?.[measure];
  const unit = measure === "statements" ? "statements" : measure === "script" ? "kB of script" : "kB compressed";
  if (limit === undefined) return [`${name} has no limit of ${unit} yet: it takes ${found.toFixed(1)}`];
  return found > limit ? [`${name} takes ${found.toFixed(1)} ${unit}; at most ${limit} are allowed`] : [];
}
