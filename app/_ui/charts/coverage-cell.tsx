import { formatNumber } from "../format";
import { shortPrinciple } from "./chart-words";
import { type Coverage, cellHref, cellLevel, cellOf, cellWords, type Step } from "./coverage";
import styles from "./coverage-cell.module.css";

type Props = { coverage: Coverage; steps: Step[]; goal: { key: string; name: string }; principleKey: string };

/** One number of the matrix, a link to its records. Its name for readers carries share, confirmed and the period before. */
export function CoverageCellLink({ coverage, steps, goal, principleKey, ...roving }: Props & { tabIndex?: number }) {
  const cell = cellOf(coverage, goal.key, principleKey);
  const principle = coverage.principles.find(({ key }) => key === principleKey)?.name ?? "";
  const href = cellHref(coverage, coverage.href, goal.key, principleKey);
  const shared = {
    className: styles.cell,
    "data-level": cellLevel(steps, cell),
    "data-goal": goal.key,
    "data-principle": principleKey,
  };
  if (!href) return <span {...shared}>{formatNumber(cell.count)}</span>;
  const words = cellWords(coverage, goal.key, principleKey);
  return (
    <a
      {...shared}
      {...roving}
      href={href}
      aria-label={`${formatNumber(cell.count)}, ${goal.name}, ${shortPrinciple(principle)}${words && `: ${words}`}`}
    >
      {formatNumber(cell.count)}
    </a>
  );
}
