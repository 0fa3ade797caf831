import { formatNumber } from "../format";
import styles from "./bullet.module.css";
import { inWords } from "./words";

type Props = {
  /** So many of `target`, in `unit` ("contributions"). */
  value: number;
  target: number;
  unit: string;
  /** Where even pace would stand today, in the same unit. */
  pace?: number;
  /** At the right: "62 days left". */
  left?: string;
  /** Instead of the sentence on pace. */
  sentence?: string;
};

/** Progress towards a renewal: bar, the ink tick of even pace, and what is to go in words; no percentages. */
export function Bullet({ value, target, unit, pace, left, sentence }: Props) {
  const part = (amount: number) => `${target > 0 ? Math.min(100, (amount / target) * 100) : 0}%`;
  return (
    <div className={styles.bullet}>
      <p className={styles.head}>
        <span className={styles.figure} data-face="head">
          {formatNumber(value)} of {formatNumber(target)}
        </span>
        <span className={styles.unit}>{unit}</span>
        {left && <span className={styles.left}>{left}</span>}
      </p>
      <div className={styles.track} aria-hidden="true">
        <i style={{ width: part(value) }} />
        {pace !== undefined && <b style={{ left: part(pace) }} />}
      </div>
      <p className={styles.words} data-tick={pace !== undefined || undefined}>
        {sentence ?? words(value, target, pace)}
      </p>
    </div>
  );
}

function words(value: number, target: number, pace?: number) {
  const rest = inWords(Math.max(0, target - value));
  const toGo = value >= target ? "Nothing to go." : `${rest.charAt(0).toUpperCase()}${rest.slice(1)} to go.`;
  return pace === undefined ? toGo : `Even pace is ${formatNumber(Math.round(pace))} by now. ${toGo}`;
}
