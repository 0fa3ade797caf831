import type { ReactNode } from "react";
import classes from "./visually-hidden.module.css";

/** Words for readers only. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className={classes.visuallyHidden}>{children}</span>;
}
