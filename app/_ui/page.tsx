import type { ReactNode } from "react";
import classes from "./page.module.css";

/** Margins of a page: reading at most 1128px, form 880px, work the full width, edge without any. */
export function Page({
  width = "work",
  children,
}: {
  width?: "reading" | "form" | "work" | "edge";
  children: ReactNode;
}) {
  return <div className={`${classes.page} ${classes[width] ?? ""}`}>{children}</div>;
}

type WithRailProps = {
  rail: ReactNode;
  children: ReactNode;
  /** Where there is one column, what has `data-place` 1, 2 or 3 comes first, in that order, from whichever of the two it is. */
  isInterleaved?: boolean;
};

/** A column with a 288px rail at its right; below it under 1100px. */
export function WithRail({ rail, children, isInterleaved }: WithRailProps) {
  return (
    <div className={classes.rail} data-interleaved={isInterleaved}>
      <div className={classes.beside}>{children}</div>
      <aside>{rail}</aside>
    </div>
  );
}
