import layout from "./layout.module.css";

/** Pixels of air. */
type Air = 2 | 4 | 6 | 8 | 10 | 12 | 16 | 24;
export type Gap = 0 | 2 | 4 | 6 | 8 | 10 | 12 | 16 | 24 | 40;
export type Space = { above?: Air; below?: Air };

export function spaceClasses({ above, below }: Space) {
  return [above && layout[`above${above}`], below && layout[`below${below}`]];
}

export function classesOf(...names: (string | number | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
