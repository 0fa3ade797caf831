import { formatNumber, plural } from "../format";
import { ProgramGlyph } from "../program-mark";
import { type Coverage, cellHref, cellOf, cellWords } from "./coverage";
import styles from "./coverage-card.module.css";
import type { CardPosition } from "./use-cell-card";

/** What stands behind one cell: goal, principle, how much, the period before, what waits, and where to go. */
export function CoverageCard(props: { coverage: Coverage; goal: string; principle: string; place: CardPosition }) {
  const { coverage, place } = props;
  const goal = coverage.goals.find(({ key }) => key === props.goal);
  const principle = coverage.principles.find(({ key }) => key === props.principle);
  const program = coverage.programs.find(({ key }) => key === goal?.programKey);
  if (!goal || !principle) return null;
  const cell = cellOf(coverage, goal.key, principle.key);
  const href = (template?: string) => cellHref(coverage, template, goal.key, principle.key);
  const links = [
    { href: cell.count ? href(coverage.href) : undefined, text: `See the ${formatNumber(cell.count)}` },
    { href: cell.waiting ? href(coverage.waitingHref) : undefined, text: `Open the ${cell.waiting} in review` },
    { href: href(coverage.whoHref), text: "Who could help?" },
  ].filter((link) => link.href);
  return (
    <div className={styles.card} style={place} data-card aria-hidden="true">
      <p className={styles.name}>
        {program && <ProgramGlyph color={program.color} shape={program.shape} />} {goal.name}
      </p>
      <p className={styles.name}>
        <span className={styles.number}>{principle.number}</span> {principle.name}
      </p>
      <p className={styles.words}>
        {cell.count ? (
          <b>{plural(cell.count, "activity", "activities")}.</b>
        ) : (
          <b data-none>Nothing {coverage.period ?? "yet"}.</b>
        )}{" "}
        {sentence(cellWords(coverage, goal.key, principle.key))}
      </p>
      {links.length > 0 && (
        <p className={styles.links}>
          {links.map((link) => (
            <a key={link.text} href={link.href ?? ""} data-link tabIndex={-1}>
              {link.text}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}

const sentence = (words: string) => words && `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
