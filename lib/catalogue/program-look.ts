import { type ProgramShape, programShapes } from "@/db/words";
import { programColors } from "./schema";

export type ProgramLook = { color: string; shape: string };

/** What a program can look like: what no other current one has, or anything once every one of it is taken. */
export function freeProgramLooks(others: readonly ProgramLook[]): { colors: string[]; shapes: ProgramShape[] } {
  const colors = programColors.filter((color) => !others.some((other) => other.color === color));
  const shapes = programShapes.filter((shape) => !others.some((other) => other.shape === shape));
  return {
    colors: colors.length > 0 ? colors : [...programColors],
    shapes: shapes.length > 0 ? shapes : [...programShapes],
  };
}
