import type { CSSProperties } from "react";

export type Shape = "diamond" | "square" | "circle" | "hexagon" | "pennant" | "ring" | "cross" | "star";

/** A program as pictures need it: `color` names a theme colour ("heroes"), always together with shape and name. */
export type ProgramLook = { key: string; name: string; shortName?: string; color: string; shape: Shape };

const paths: Record<Exclude<Shape, "ring">, string> = {
  diamond: "M6 .6 11.4 6 6 11.4.6 6Z",
  square: "M1.6 1.2h8.8q.4 0 .4.4v8.8q0 .4-.4.4H1.6q-.4 0-.4-.4V1.6q0-.4.4-.4Z",
  circle: "M6 .9a5.1 5.1 0 1 1 0 10.2A5.1 5.1 0 0 1 6 .9Z",
  hexagon: "M6 .3 11 3.15v5.7L6 11.7 1 8.85v-5.7Z",
  pennant: "M1.6 1 11.4 6 1.6 11Z",
  cross: "M4.2.8h3.6v3.4h3.4v3.6H7.8v3.4H4.2V7.8H.8V4.2h3.4Z",
  star: "m6 .5 1.6 3.6 3.9.4-2.9 2.6.8 3.9L6 9l-3.4 2 .8-3.9L.5 4.5l3.9-.4Z",
};

/** The program's shape in its colour, 8 to 13px; decoration beside the name, so hidden from readers. */
export function ProgramShape({ look, size = 10 }: { look: Pick<ProgramLook, "color" | "shape">; size?: number }) {
  const { color, shape } = look;
  const fill = `var(--program-${color}-mark)`;
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" focusable="false" style={{ flex: "none" }}>
      {shape === "ring" ? (
        <circle cx="6" cy="6" r="4" fill="none" stroke={fill} strokeWidth="2.6" />
      ) : (
        <path d={paths[shape]} fill={fill} />
      )}
    </svg>
  );
}

/** Hands a program's three colours to the CSS below it: `--program-text`, `--program-mark`, `--program-soft`. */
export const programColors = (color: string): CSSProperties & Record<`--${string}`, string> => ({
  "--program-text": `var(--program-${color}-text)`,
  "--program-mark": `var(--program-${color}-mark)`,
  "--program-soft": `var(--program-${color}-soft)`,
});

/** "AWS Community Builders" → "Community Builders", unless the program has a short name of its own. */
export const programName = (program: ProgramLook) => program.shortName ?? program.name.replace(/^AWS /, "");
