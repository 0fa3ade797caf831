"use client";

import { Suspense, useState } from "react";
import classes from "./figure.module.css";
import { late } from "./late";

export type ExplainedProps = {
  label: string;
  definition: string;
  parts?: { label: string; value: number }[];
  /** What the figure leaves out, such as "96 activities have no number." */
  unknown?: string;
  records?: { href: string; label?: string };
};

const ExplainedPopover = late(async () => (await import("./explained-popover")).ExplainedPopover);

/** The dotted label: what it means is one press away, and comes with the first one. */
export function Explained(props: ExplainedProps) {
  const [isAsked, setAsked] = useState(false);
  const label = (
    <button
      type="button"
      className={classes.label}
      aria-haspopup="dialog"
      aria-expanded={false}
      onClick={() => setAsked(true)}
    >
      {props.label}
    </button>
  );
  if (!isAsked) return label;
  return (
    <Suspense fallback={label}>
      <ExplainedPopover {...props} />
    </Suspense>
  );
}
