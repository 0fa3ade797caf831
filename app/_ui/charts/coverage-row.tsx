import { memo, type ReactNode } from "react";
import { formatNumber } from "../format";
import { hrefOf } from "./chart-words";
import type { Coverage, CoverageGoal, Step } from "./coverage";
import { CoverageCellLink } from "./coverage-cell";
import styles from "./coverage-grid.module.css";
import totals from "./coverage-totals.module.css";

type Props = {
  coverage: Coverage;
  steps: Step[];
  goal: CoverageGoal;
  largestTotal: number;
  isActive: boolean;
  isFirst: boolean;
  children: ReactNode;
};

/** One goal: its cells, and what it comes to at the right. Only the very first cell is in the tab order at first. */
function Row({ coverage, steps, goal, largestTotal, isActive, isFirst, children }: Props) {
  const total = coverage.goalTotals[goal.key] ?? 0;
  const href = hrefOf(coverage.goalHref, { program: goal.programKey, goal: goal.key });
  return (
    <tr>
      {children}
      <th scope="row" className={styles.goal} data-active={isActive || undefined}>
        {goal.name}
      </th>
      {coverage.principles.map((principle, index) => (
        <td key={principle.key}>
          <CoverageCellLink
            coverage={coverage}
            steps={steps}
            goal={goal}
            principleKey={principle.key}
            tabIndex={isFirst && index === 0 ? 0 : -1}
          />
        </td>
      ))}
      <td className={totals.total}>
        <span>
          <i style={{ width: `${(total / largestTotal) * 32}px` }} />
          {href ? <a href={href}>{formatNumber(total)}</a> : <b>{formatNumber(total)}</b>}
        </span>
      </td>
    </tr>
  );
}

export const CoverageRow = memo(Row, (before, after) => {
  const same = before.coverage === after.coverage && before.goal === after.goal;
  return same && before.isActive === after.isActive && before.largestTotal === after.largestTotal;
});
