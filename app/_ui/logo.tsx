import classes from "./logo.module.css";

const cells = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const letter = new Set([0, 1, 2, 4, 7]);

/** The T made of matrix cells. */
export function Mark({ size = 22 }: { size?: number }) {
  return (
    <svg viewBox="0 0 22 22" width={size} height={size} aria-hidden="true">
      {cells.map((cell) => (
        <rect
          key={cell}
          x={(cell % 3) * 7.7}
          y={Math.floor(cell / 3) * 7.7}
          width="6.6"
          height="6.6"
          rx="1.6"
          fill={letter.has(cell) ? "var(--accent)" : "var(--mark-rest)"}
        />
      ))}
    </svg>
  );
}

export function Wordmark({ size = 22 }: { size?: number }) {
  return (
    <span className={classes.wordmark}>
      <Mark size={size} />
      <span className={classes.name} data-face="head">
        Tenet
      </span>
    </span>
  );
}
