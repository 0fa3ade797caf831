import type { ReportChart } from "@/lib/core/report";
import { TextLink } from "../../_ui/links";
import { BarList } from "../../_ui/pictures/bar-list";
import classes from "./report.module.css";
import { Titled } from "./titled";

const shownAtOnce = 8;

/** Names, bars and numbers that lead to their records; the smaller ones folded. */
export function BarsPicture({ picture }: { picture: Extract<ReportChart, { kind: "bars" }> }) {
  const { title, definition, note, more, bars, unit } = picture;
  const folded = bars.slice(shownAtOnce);
  const look = { unit, nameWidth: "minmax(0, 9rem)", largest: Math.max(...bars.map(({ count }) => count)) };
  return (
    <Titled
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
    </Titled>
  );
}
