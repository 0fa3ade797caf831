import type { ReactNode } from "react";
import classes from "./narrow-page.module.css";

/** One question on one page: heading, a line below it, and what to do. */
export function NarrowPage({ title, context, children }: { title: string; context?: ReactNode; children?: ReactNode }) {
  return (
    <div className={classes.narrow}>
      <h1>{title}</h1>
      {context ? <div className={classes.context}>{context}</div> : null}
      <div className={classes.question}>{children}</div>
    </div>
  );
}
