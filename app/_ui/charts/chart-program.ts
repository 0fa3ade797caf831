import type { CSSProperties } from "react";
import { programColor } from "../program-mark";

/** A program as pictures need it; `color` and `shape` are the stored keys ("heroes", "diamond"), always with the name. */
export type ChartProgram = { key: string; name: string; shortName?: string; color: string; shape: string };

/** Hands a program's three colours to the CSS below it: `--own-text`, `--own-mark`, `--own-soft`. */
export const programColors = (color: string): CSSProperties & Record<`--${string}`, string> => ({
  "--own-text": programColor(color, "text"),
  "--own-mark": programColor(color, "mark"),
  "--own-soft": programColor(color, "soft"),
});

/** "AWS Community Builders" → "Community Builders", unless the program has a short name of its own. */
export const programName = (program: ChartProgram) => program.shortName ?? program.name.replace(/^AWS /, "");
