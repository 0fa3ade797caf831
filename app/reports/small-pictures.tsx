import type { CoverageMatrix } from "@/lib/reports/program/coverage-matrix";
import { amountSteps, levelOf } from "../_ui/charts/coverage";
import classes from "./reports.module.css";

/** Goals down, principles across, stronger for more. The report behind it has the numbers, so readers skip it. */
export function MatrixPicture({ matrix }: { matrix: CoverageMatrix }) {
  const counts = matrix.goals.map((goal) =>
    matrix.principles.map((principle) => matrix.cells[goal.key]?.[principle.key]?.count ?? 0),
  );
  const steps = amountSteps(Math.max(0, ...counts.flat()));
  const paths = new Map<number, string>();
  counts.forEach((row, down) => {
    row.forEach((count, across) => {
      const level = levelOf(steps, count);
      paths.set(level, `${paths.get(level) ?? ""}M${across * 16 + 1} ${down * 10 + 1}h14v8h-14z`);
    });
  });
  return (
    <svg
      className={classes.matrix}
      viewBox={`0 0 ${matrix.principles.length * 16} ${matrix.goals.length * 10}`}
      aria-hidden="true"
    >
      {[...paths].map(([level, d]) => (
        <path key={level} data-level={level} d={d} />
      ))}
    </svg>
  );
}

type Column = { key: string; value: number; before?: number; isStrong?: boolean; isRust?: boolean };
type ColumnsPictureProps = { columns: Column[]; first: string; last: string; note?: string };

/** Columns with, where they are compared, the ink tick of the period before. */
export function ColumnsPicture({ columns, first, last, note }: ColumnsPictureProps) {
  const most = Math.max(1, ...columns.flatMap(({ value, before = 0 }) => [value, before]));
  const percent = (value: number) => `${(value / most) * 100}%`;
  return (
    <div aria-hidden="true">
      <div className={classes.columns}>
        {columns.map(({ key, value, before, isStrong, isRust }) => (
          <span key={key}>
            <i
              className={classes.column}
              data-strong={isStrong || undefined}
              data-rust={isRust || undefined}
              style={{ height: percent(value) }}
            />
            {before === undefined ? null : <b className={classes.tick} style={{ bottom: percent(before) }} />}
          </span>
        ))}
      </div>
      <p className={classes.under}>
        <span>{first}</span>
        {note ? <span>{note}</span> : null}
        <span>{last}</span>
      </p>
    </div>
  );
}

type PartsPictureProps = { parts: { label: string; value: number }[] };

/** Parts of a whole as one bar, named below. */
export function PartsPicture({ parts }: PartsPictureProps) {
  return (
    <div aria-hidden="true">
      <div className={classes.parts}>
        {parts.map(({ label, value }) => (
          <i key={label} className={classes.part} style={{ flexGrow: value }} />
        ))}
      </div>
      <p className={classes.under}>
        <span>{parts.map(({ label }) => label).join(", ")}</span>
      </p>
    </div>
  );
}
