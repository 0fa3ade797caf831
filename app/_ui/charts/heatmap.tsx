import { formatDay, plural, shiftDay } from "../format";
import { ChartFrame, type FrameProps } from "./chart-frame";
import { counted, hrefOf } from "./chart-words";
import styles from "./heatmap.module.css";
import { HeatmapDays } from "./heatmap-days";
import { HeatmapTip } from "./heatmap-tip";
import { HorizontalScroll } from "./horizontal-scroll";
import { NumbersTable } from "./numbers-table";

type Props = Omit<FrameProps, "legend"> & {
  /** Activities per day, keyed `YYYY-MM-DD`; days without any are left out. */
  days: Record<string, number>;
  /** The last day shown; twelve months end with it. */
  endOn: string;
  /** Template with "{day}", for the table's links. */
  href?: string;
  unit?: string;
};

/** Twelve months of days ending at a given day, darker for more; scrolls where it is narrow, newest in view. */
export function HeatmapYear({ days, endOn, href, unit = "activities", note, ...frame }: Props) {
  const startOn = shiftDay(endOn, -364);
  const firstOn = shiftDay(startOn, -((new Date(`${startOn}T00:00:00Z`).getUTCDay() + 6) % 7));
  const shown = { days, firstOn, startOn, endOn };
  const inside = Object.entries(days).filter(([day, count]) => day >= startOn && day <= endOn && count > 0);
  const total = inside.reduce((sum, [, count]) => sum + count, 0);
  const rows = inside
    .toSorted(([a], [b]) => b.localeCompare(a))
    .map(([day, count]) => ({
      key: day,
      cells: [formatDay(day, "long"), { text: count, href: hrefOf(href, { day }) }],
    }));
  const columns = [
    { key: "day", name: "Day" },
    { key: "count", name: `${unit.charAt(0).toUpperCase()}${unit.slice(1)}`, align: "right" as const },
  ];
  return (
    <ChartFrame
      {...frame}
      name={`${unit} by day`}
      note={note ?? `${counted(total, unit)} on ${plural(inside.length, "day")}`}
      table={<NumbersTable caption={`Days with ${unit}, newest first`} columns={columns} rows={rows} />}
    >
      <HorizontalScroll label={`${unit} by day, newest at the right`}>
        <HeatmapTip {...shown} unit={unit} href={href}>
          <HeatmapDays {...shown} />
        </HeatmapTip>
      </HorizontalScroll>
      <p className={styles.legend}>
        {unit.charAt(0).toUpperCase() + unit.slice(1)} a day <i data-level={0} /> none <i data-level={2} /> 1{" "}
        <i data-level={3} /> 2 <i data-level={5} /> 3
        <i data-level={6} /> 4 or more
        <span className={styles.earlier}>Earlier days are on the left.</span>
      </p>
    </ChartFrame>
  );
}
