"use client";

import { ChartFrame, type FrameProps } from "./chart-frame";
import { amountSteps, type Coverage, largestCell } from "./coverage";
import { CoverageGrid } from "./coverage-grid";
import { CoverageLegend } from "./coverage-legend";
import { CoveragePhone } from "./coverage-phone";
import { CoverageTable } from "./coverage-table";
import styles from "./coverage-view.module.css";

/** The matrix at full width, the one-program view where it is narrow, and every cell as a row of a table. */
export function CoverageView(props: Coverage & Omit<FrameProps, "legend">) {
  const { title, note, headingOrder, ...coverage } = props;
  const steps = amountSteps(largestCell(coverage));
  return (
    <ChartFrame
      title={title}
      note={note}
      headingOrder={headingOrder}
      name="Goals and principles"
      legend={<CoverageLegend steps={steps} />}
      table={<CoverageTable {...coverage} />}
    >
      <div className={styles.wide}>
        <CoverageGrid coverage={coverage} steps={steps} />
      </div>
      <div className={styles.narrow}>
        <CoveragePhone coverage={coverage} steps={steps} />
      </div>
    </ChartFrame>
  );
}
