import { formatNumber } from "@/app/_ui/format";
import { VisuallyHidden } from "@/app/_ui/plain/visually-hidden";
import { RowWord } from "@/app/_ui/row-cells";
import { reachFigureKeys } from "@/lib/metrics/reach";

type ReachCellProps = { reach: number | null; asks: readonly string[] };

const why = "This type has no number of people, reads, views or plays.";

/** Reach in a row: the number, "unknown" where nobody said, a dash where the type has none. */
export function ReachCell({ reach, asks }: ReachCellProps) {
  if (reach !== null) return formatNumber(reach);
  if (reachFigureKeys.some((key) => asks.includes(key))) return <RowWord>unknown</RowWord>;
  return (
    <RowWord>
      <span title={why} aria-hidden="true">
        –
      </span>
      <VisuallyHidden>{why}</VisuallyHidden>
    </RowWord>
  );
}
