import type { ProgramLook } from "../program-mark";

export type PlaceKind = "user group" | "student club" | "partner organisation";

/** A kind of group looks like the program that leads it; in the order of the legend. */
export const kindLooks: Record<PlaceKind, ProgramLook & { many: string }> = {
  "user group": { color: "leaders", shape: "circle", many: "User groups" },
  "student club": { color: "captains", shape: "pennant", many: "Student clubs" },
  "partner organisation": { color: "ambassadors", shape: "hexagon", many: "Partners" },
};

export const placeKinds: PlaceKind[] = ["user group", "student club", "partner organisation"];

/** A place on the drawn world, in its 1000 by 520; rough where only the country is known. */
export type MapPoint = {
  key: string;
  name: string;
  detail: string;
  kind: PlaceKind;
  href: string;
  x: number;
  y: number;
  isRough: boolean;
};
