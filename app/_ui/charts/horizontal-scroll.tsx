import type { ReactNode } from "react";
import styles from "./horizontal-scroll.module.css";

/** Scrolls sideways where it is narrow, starting at the right end (the newest); reachable by keyboard. */
export function HorizontalScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroller} dir="rtl" aria-label={label} tabIndex={0}>
      <div dir="ltr">{children}</div>
    </section>
  );
}
