import { type Step, stepName } from "./coverage";
import cells from "./coverage-cell.module.css";
import styles from "./coverage-legend.module.css";

/** What a colour stands for: the steps of this very period, from the dashed zero to the darkest. */
export function CoverageLegend({ steps }: { steps: Step[] }) {
  return (
    <ul className={styles.legend} aria-label="Activities in a cell">
      <li className={cells.cell} data-level={0}>
        0
      </li>
      <li className={styles.word}>none yet</li>
      {steps.map((step) => (
        <li key={step.level} className={cells.cell} data-level={step.level}>
          {stepName(step)}
        </li>
      ))}
    </ul>
  );
}
