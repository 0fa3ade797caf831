import styles from "./radar-chart.module.css";
import { type RadarPrinciple, RadarTick } from "./radar-tick";

const size = { width: 540, height: 392, x: 270, y: 198, radius: 138 };
const rings = [0.2, 0.4, 0.6, 0.8, 1];

/** The point at a share (0 to 1) of the radius, `index` of `of` spokes, clockwise from the top. */
function point(share: number, index: number, of: number) {
  const angle = (index / of) * 2 * Math.PI - Math.PI / 2;
  const at = size.radius * share;
  return { x: round(size.x + at * Math.cos(angle)), y: round(size.y + at * Math.sin(angle)) };
}
const round = (value: number) => Math.round(value * 10) / 10;

const outline = (shares: number[]) =>
  shares.map((share, index) => Object.values(point(share, index, shares.length)).join(",")).join(" ");

/** The circle itself, drawn on the server: rings, spokes, the median dashed, the own shape, and a link per principle. */
export function RadarChart({ principles, hasMedian }: { principles: RadarPrinciple[]; hasMedian: boolean }) {
  const largest = Math.max(1, ...principles.flatMap((one) => [one.count, hasMedian ? (one.median ?? 0) : 0]));
  const rim = principles.map((_, index) => point(1, index, principles.length));
  return (
    <svg className={styles.radar} viewBox={`0 0 ${size.width} ${size.height}`}>
      <title>How many activities advanced each principle</title>
      <g className={styles.grid}>
        {rings.map((share) => (
          <polygon key={share} points={outline(principles.map(() => share))} />
        ))}
        {rim.map((end) => (
          <line key={`${end.x} ${end.y}`} x1={size.x} y1={size.y} x2={end.x} y2={end.y} />
        ))}
      </g>
      <polygon className={styles.own} points={outline(principles.map((one) => one.count / largest))} />
      {hasMedian && (
        <polygon className={styles.median} points={outline(principles.map((one) => (one.median ?? 0) / largest))} />
      )}
      {principles.map((principle, index) => (
        <RadarTick key={principle.key} principle={principle} at={point(1.09, index, principles.length)} middle={size} />
      ))}
    </svg>
  );
}
