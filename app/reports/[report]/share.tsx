import type { ReportChart } from "@/lib/core/report";
import { formatNumber } from "../../_ui/format";
import { DefinedHeading } from "./defined-heading";
import classes from "./people-report.module.css";

/** One bar of all that was done, by who did it; what does not fit beside its number is cut. */
export function ShareChart({ picture }: { picture: Extract<ReportChart, { kind: "share" }> }) {
  return (
    <DefinedHeading title={picture.title} note={picture.note}>
      <ul className={classes.share}>
        {picture.parts.map(({ key, name, count, href }) => {
          const words = (
            <>
              <span>{`${name}, `}</span>
              {formatNumber(count)}
            </>
          );
          return (
            <li
              key={key}
              style={{ flexGrow: count }}
              data-many={href ? undefined : key}
              title={`${name}, ${formatNumber(count)}`}
            >
              {href ? <a href={href}>{words}</a> : <p>{words}</p>}
            </li>
          );
        })}
      </ul>
    </DefinedHeading>
  );
}
