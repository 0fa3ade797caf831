import { formatDay } from "../format";
import { programName } from "./chart-program";
import { NumbersTable } from "./numbers-table";
import { TermLane } from "./term-lane";
import { place, scaleOf, type TimelineLane, wordsAfter } from "./term-lanes";
import styles from "./terms-timeline.module.css";

const columns = ["Program", "Term", "From", "To", "Then"].map((name) => ({ key: name, name }));

/** Terms over the years, one lane per program, with a line for today; the same rows as a table for readers. */
export function TermsTimeline({ lanes, today }: { lanes: TimelineLane[]; today: string }) {
  const scale = scaleOf(lanes, today);
  const rows = lanes.flatMap(({ program, terms }) =>
    terms.map((term) => ({
      key: `${program.key} ${term.key}`,
      cells: [
        program.name,
        term.label ?? "",
        formatDay(term.from),
        term.to ? formatDay(term.to) : "no fixed end",
        wordsAfter(term, today),
      ],
    })),
  );
  const [step, phoneStep] = [Math.ceil(scale.years.length / 8), Math.ceil(scale.years.length / 4)];
  return (
    <div className={styles.timeline}>
      <div className={styles.years} aria-hidden="true">
        {scale.years.map((year, index) => (
          <span
            key={year}
            style={{ left: `${place(scale, `${year}-01-01`)}%` }}
            data-wide={index % step === 0 || undefined}
            data-phone={(index % phoneStep === 0 && place(scale, `${year}-01-01`) < 86) || undefined}
          >
            {year}
          </span>
        ))}
      </div>
      {lanes.map((lane) => (
        <TermLane key={lane.program.key} lane={lane} scale={scale} today={today} name={programName(lane.program)} />
      ))}
      <div className={styles.today} aria-hidden="true">
        <b style={{ left: `${place(scale, today)}%` }}>today</b>
      </div>
      <NumbersTable unseen caption="Terms" columns={columns} rows={rows} />
    </div>
  );
}
