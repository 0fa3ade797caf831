import type { ReportChart } from "@/lib/core/report";
import { BarList } from "../../_ui/charts/bar-list";
import { TextLink } from "../../_ui/links";
import { DefinedHeading } from "./defined-heading";
import classes from "./report.module.css";

const shownAtOnce = 8;

/** Names, bars and numbers that lead to their records; the smaller ones folded. */
export function BarsChart({ picture }: { picture: Extract<ReportChart, { kind: "bars" }> }) {
  const { title, definition, note, more, bars, unit } = picture;
  const folded = bars.slice(shownAtOnce);
  const look = { unit, nameWidth: "minmax(0, 9rem)", largest: Math.max(...bars.map(({ count }) => count)) };
  return (
    <DefinedHeading
      title={title}
      definition={definition}
      note={
        <>
          {note} {more ? <TextLink href={more.href}>{more.text}</TextLink> : null}
        </>
      }
    >
      {bars.length > 0 ? <BarList {...look} items={bars.slice(0, shownAtOnce)} /> : "None in this period."}
      {folded.length > 0 ? (
        <details className={classes.folded}>
          <summary>and {folded.length} more</summary>
          <BarList {...look} items={folded} />
        </details>
      ) : null}
    </DefinedHeading>
  );
}
