import type { CSSProperties } from "react";
import { type ProgramColor, programColors } from "./colors";
import classes from "./pictures.module.css";

/** Drawn in a box of 16 by 16. */
const paths = {
  diamond: "M8 0.5 15.5 8 8 15.5 0.5 8Z",
  square: "M3 1.5h10A1.5 1.5 0 0 1 14.5 3v10a1.5 1.5 0 0 1-1.5 1.5H3A1.5 1.5 0 0 1 1.5 13V3A1.5 1.5 0 0 1 3 1.5Z",
  circle: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z",
  hexagon: "M8 0.5 14.5 4.2v7.6L8 15.5 1.5 11.8V4.2Z",
  pennant: "M2.5 1.2 14.8 8 2.5 14.8Z",
  ring: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 4a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z",
  cross: "M5.5 1h5v4.5H15v5h-4.5V15h-5v-4.5H1v-5h4.5Z",
  star: "M8 .6l2.3 4.8 5.2.7-3.8 3.6.9 5.2L8 12.4l-4.6 2.5.9-5.2L.5 6.1l5.2-.7Z",
} as const;

export type ProgramShape = keyof typeof paths;
export const programShapes = Object.keys(paths) as ProgramShape[];

export type ProgramLook = { color: string; shape: string };

/** `--program-<color>-<part>` for a program's stored colour key; an unknown key is drawn in third ink. */
export function programColor(color: string, part: "text" | "mark" | "soft") {
  if (programColors.includes(color as ProgramColor)) return `var(--program-${color}-${part})`;
  return part === "soft" ? "var(--hover)" : "var(--third)";
}

/** A shape in a box of 16 by 16; one that is not known is a ring. */
export function programPath(shape: string): string {
  return Object.hasOwn(paths, shape) ? paths[shape as ProgramShape] : paths.ring;
}

/** The shape alone, only where the name stands right beside it; else give `label`. */
export function ProgramGlyph({ color, shape, size = 10, label }: ProgramLook & { size?: number; label?: string }) {
  const box = { width: size, height: size };
  if (!label)
    return <i className={classes.glyph} data-look={`${color} ${shape}`} {...(size !== 10 && { style: box })} />;
  return (
    <svg {...box} viewBox="0 0 16 16" style={{ flex: "none" }} role="img" aria-label={label}>
      <title>{label}</title>
      <path d={programPath(shape)} fillRule="evenodd" fill={programColor(color, "mark")} />
    </svg>
  );
}

type ProgramMarkProps = ProgramLook & { name: string; size?: number; isStrong?: boolean };

/** A program: colour, shape and name, always together. */
export function ProgramMark({ color, shape, name, size, isStrong }: ProgramMarkProps) {
  return (
    <span
      className={classes.mark}
      data-look={`${color} ${shape}`}
      {...(isStrong && { "data-strong": true })}
      {...(size && { style: { "--size": `${size}px` } as CSSProperties })}
    >
      {name}
    </span>
  );
}
