import { Explained, type ExplainedProps } from "./explained";
import classes from "./figure.module.css";
import { formatNumber } from "./format";
import { Icon } from "./icon";
import { VisuallyHidden } from "./plain/visually-hidden";

export type FigureProps = ExplainedProps & {
  /** null is not known, and is said so; 0 is a finding. */
  value: number | string | null;
  unit?: string;
  /** Against the period before, in ink: more is not always better. */
  change?: { direction: "up" | "down" | "same"; by: string; from?: string };
  /** Under the value, as on a profile; else above it, as on a report. */
  isLabelBelow?: boolean;
};

/** A number that explains itself. */
export function Figure({ value, unit, change, isLabelBelow, ...about }: FigureProps) {
  const shown = typeof value === "number" ? formatNumber(value) : value;
  return (
    <div className={classes.figure} data-label={isLabelBelow ? "below" : "above"}>
      {isLabelBelow ? null : <Explained {...about} />}
      <div className={classes.value} data-unknown={shown === null || undefined}>
        <b data-face="head">{shown ?? "unknown"}</b>
        {unit ? <span>{unit}</span> : null}
      </div>
      {isLabelBelow ? <Explained {...about} /> : null}
      {change ? <Change {...change} /> : null}
    </div>
  );
}

function Change({ direction, by, from }: NonNullable<FigureProps["change"]>) {
  const words = { up: "up", down: "down", same: "no change" }[direction];
  return (
    <div className={classes.change}>
      {direction === "same" ? null : <Icon name={direction === "up" ? "rise" : "fall"} size={14} />}
      <VisuallyHidden>{words}</VisuallyHidden>
      <b>{by}</b>
      {from}
    </div>
  );
}
