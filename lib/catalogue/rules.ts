import { fold } from "@/db/fold";
import { type ProgramShape, programShapes } from "@/db/words";
import { programColors } from "./programs/schema";

/** Keys are parts of addresses: these are pages of their own. */
export const reservedKeys: readonly string[] = ["new", "export"];

/** The aliases with the name of before, where it is not among the words already. */
export function withOldName(aliases: readonly string[], old: string, name: string): string[] {
  const known = new Set([name, ...aliases].map(fold));
  return known.has(fold(old)) ? [...aliases] : [...aliases, old];
}

export type Mark = { color: string; shape: string };

/** What a program can look like: what no other current one has, or anything once every one of it is taken. */
export function freeMarks(others: readonly Mark[]): { colors: string[]; shapes: ProgramShape[] } {
  const colors = programColors.filter((color) => !others.some((other) => other.color === color));
  const shapes = programShapes.filter((shape) => !others.some((other) => other.shape === shape));
  return {
    colors: colors.length > 0 ? colors : [...programColors],
    shapes: shapes.length > 0 ? shapes : [...programShapes],
  };
}

/** The keys with one of them a place up (-1) or down (1); as they were at either end. */
export function reordered(keys: readonly string[], key: string, by: -1 | 1): string[] {
  const from = keys.indexOf(key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= keys.length) return [...keys];
  const moved = keys.filter((other) => other !== key);
  moved.splice(to, 0, key);
  return moved;
}
