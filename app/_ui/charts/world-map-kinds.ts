import type { ProgramLook } from "../program-mark";

/** A kind of place, by the word for one of it, with its name in the legend. */
export type MapKind = ProgramLook & { kind: string; many: string };

export function lookOf(kinds: MapKind[], kind: string): ProgramLook {
  return kinds.find((one) => one.kind === kind) ?? { color: "none", shape: "ring" };
}

/** A place on the drawn world, in its 1000 by 520; rough where only the country is known. */
export type MapPoint = {
  key: string;
  name: string;
  detail: string;
  kind: string;
  href: string;
  x: number;
  y: number;
  isRough: boolean;
};
