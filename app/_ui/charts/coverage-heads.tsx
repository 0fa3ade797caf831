import { formatNumber } from "../format";
import { hrefOf, shortPrinciple } from "./chart-words";
import type { Coverage } from "./coverage";
import styles from "./coverage-grid.module.css";
import totals from "./coverage-totals.module.css";

/** The principles across, number over name; the one in focus is bold. */
export function CoverageHead({ coverage, active }: { coverage: Coverage; active?: string }) {
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.corner}>
          <span>Goals by program</span>
        </th>
        <th scope="col" className={styles.goals}>
          <span className={styles.unseen}>Goal</span>
        </th>
        {coverage.principles.map((principle) => (
          <th
            key={principle.key}
            scope="col"
            className={styles.principle}
            data-active={principle.key === active || undefined}
            title={principle.name}
          >
            <span>{principle.number}</span> <em>{shortPrinciple(principle.name)}</em>
          </th>
        ))}
        <th scope="col" className={styles.all}>
          All
        </th>
      </tr>
    </thead>
  );
}

/** What each principle comes to over all goals, with bars hanging below. */
export function CoverageFoot({ coverage }: { coverage: Coverage }) {
  const largest = Math.max(1, ...Object.values(coverage.principleTotals));
  return (
    <tfoot className={totals.foot}>
      <tr>
        <td />
        <th scope="row">All goals</th>
        {coverage.principles.map((principle) => {
          const total = coverage.principleTotals[principle.key] ?? 0;
          const href = hrefOf(coverage.principleHref, { principle: principle.key });
          return (
            <td key={principle.key}>
              {href ? <a href={href}>{formatNumber(total)}</a> : formatNumber(total)}
              <i style={{ height: `${(total / largest) * 22}px` }} />
            </td>
          );
        })}
        <td />
      </tr>
    </tfoot>
  );
}
