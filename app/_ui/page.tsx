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

/** A column with a 288px rail at its right; below it under 1100px. */
export function WithRail({ rail, children }: { rail: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.rail}>
      <div className={classes.beside}>{children}</div>
      <aside>{rail}</aside>
    </div>
  );
}
