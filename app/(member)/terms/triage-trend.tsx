import { VisuallyHidden } from "@/app/_ui/plain/visually-hidden";
import classes from "./triage.module.css";

const [width, height, margin] = [68, 26, 3];

/** The sum over twelve months as a line, the twelve before as a dashed one; the words beside it say how many. */
export function TriageTrend({ months }: { months: readonly number[] }) {
  const before = sumsOf(months.slice(0, 12));
  const now = sumsOf(months.slice(12));
  const [total, was] = [now.at(-1) ?? 0, before.at(-1) ?? 0];
  const most = Math.max(total, was, 1);
  return (
    <span className={classes.trend}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <polyline points={pointsOf(before, most)} data-is="before" />
        <polyline points={pointsOf(now, most)} data-is="now" />
        <circle cx={width - margin} cy={heightOf(total, most)} r={2.5} />
      </svg>
      <span>
        <strong>{total}</strong>
        <VisuallyHidden> confirmed in twelve months,</VisuallyHidden>
        <small>was {was}</small>
      </span>
    </span>
  );
}

function sumsOf(counts: readonly number[]): number[] {
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return sum;
  });
}

function pointsOf(sums: readonly number[], most: number): string {
  const step = (width - 2 * margin) / Math.max(1, sums.length - 1);
  return sums.map((sum, at) => `${(margin + at * step).toFixed(1)},${heightOf(sum, most)}`).join(" ");
}

function heightOf(sum: number, most: number): number {
  return Math.round(height - margin - (sum / most) * (height - 2 * margin));
}
