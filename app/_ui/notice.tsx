import type { ReactNode } from "react";
import { Icon } from "./icon";
import classes from "./notice.module.css";

/** What has just happened, on the page that it led to. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div role="status" className={classes.notice}>
      <Icon name="check" />
      <div>{children}</div>
    </div>
  );
}
