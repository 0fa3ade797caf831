import type { FrameProps } from "./chart-frame";
import type { Coverage } from "./coverage";
import { CoverageSquares } from "./coverage-squares";
import { CoverageView } from "./coverage-view";

/** Goals down, principles across: how much was done where. `compact` is the front page's: squares without numbers. */
export function CoverageMatrix(props: Coverage & Omit<FrameProps, "legend"> & { compact?: boolean }) {
  const { compact, ...rest } = props;
  return compact ? <CoverageSquares {...rest} /> : <CoverageView {...rest} />;
}
