import type { ReactNode } from "react";
import classes from "./visually-hidden.module.css";

/** Words for readers only. */
export function VisuallyHidden({ children, role }: { children: ReactNode; role?: "status" }) {
  return (
    <span className={classes.visuallyHidden} role={role}>
      {children}
    </span>
  );
}
