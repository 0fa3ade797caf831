import type { CSSProperties } from "react";
import { ProgramGlyph } from "../program-mark";
import { programColors } from "./chart-program";
import styles from "./term-lane.module.css";
import {
  isNewLabel,
  place,
  rowsWithoutOverlap,
  type Scale,
  stateOf,
  type TimelineLane,
  type TimelineTerm,
  wordsAfter,
} from "./term-lanes";

/** One program's terms on the scale of years; the name stands before it, above it on a phone. */
export function TermLane(props: { lane: TimelineLane; scale: Scale; today: string; name: string }) {
  const { lane, scale, today } = props;
  const terms = lane.terms.toSorted((a, b) => a.from.localeCompare(b.from));
  const latest = terms.findLast((term) => stateOf(term, today) === "present") ?? terms.at(-1);
  const summary = latest && [latest.label, wordsAfter(latest, today)].filter(Boolean).join(", ");
  return (
    <div className={styles.lane} style={programColors(lane.program.color)}>
      <div className={styles.head}>
        <ProgramGlyph color={lane.program.color} shape={lane.program.shape} /> <b>{props.name}</b>{" "}
        <span className={styles.summary}>{summary}</span>
      </div>
      <div className={styles.tracks}>
        {rowsWithoutOverlap(terms).map((row) => (
          <Track key={row[0]?.key} terms={row} name={props.name} scale={scale} today={today} />
        ))}
      </div>
    </div>
  );
}

type TrackProps = { terms: TimelineTerm[]; name: string; scale: Scale; today: string };

/** Terms that follow one another; those of the same days stand on a track below. */
function Track({ terms, name, scale, today }: TrackProps) {
  return (
    <div className={styles.track}>
      {scale.years.map((year) => (
        <i key={year} className={styles.year} style={{ left: `${place(scale, `${year}-01-01`)}%` }} />
      ))}
      {terms.map((term, index) => {
        const [from, to] = [place(scale, term.from), place(scale, term.to ?? scale.endOn)];
        const next = terms[index + 1];
        const room = next ? `${place(scale, next.from) - to}%` : undefined;
        const after = stateOf(term, today) !== "past" || (next?.from ?? "9") > (term.to ?? "9");
        const bar = {
          className: styles.term,
          "data-state": stateOf(term, today),
          "data-open": term.to === null || undefined,
          style: { left: `${from}%`, width: `calc(${to - from}% - 2px)` } satisfies CSSProperties,
        };
        const label = isNewLabel(term, terms[index - 1], today) && term.label && <span>{term.label}</span>;
        return [
          term.href ? (
            <a key={term.key} {...bar} href={term.href} aria-label={term.label ?? name}>
              {label}
            </a>
          ) : (
            <div key={term.key} {...bar} aria-hidden="true">
              {label}
            </div>
          ),
          after && (
            <span key={`${term.key} after`} className={styles.after} style={{ left: `${to}%`, maxWidth: room }}>
              {wordsAfter(term, today)}
            </span>
          ),
        ];
      })}
      <i className={styles.today} style={{ left: `${place(scale, today)}%` }} />
    </div>
  );
}
