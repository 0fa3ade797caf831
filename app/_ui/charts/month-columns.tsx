import { formatDay } from "../format";
import { ChartFrame, type FrameProps } from "./chart-frame";
import { Columns } from "./columns";
import { NumbersTable } from "./numbers-table";
import { TickNote } from "./tick-note";

/** One month: `key` "2026-11"; `before` the same month a year earlier, null when not known. */
type Month = { key: string; count: number; before?: number | null; href?: string; isPartial?: boolean };

type Props = Omit<FrameProps, "legend" | "note"> & {
  months: Month[];
  note?: string;
  unit?: string;
  /** What the tick stands for; no ticks are explained without it. */
  beforeName?: string;
};

/** Months as accent columns, the year before as the ink tick, each number a link to its records. */
export function MonthColumns({ months, unit = "activities", title, note, beforeName, headingOrder }: Props) {
  const compared = months.some((month) => month.before != null);
  const earlier = beforeName ?? "the year before";
  const name = (key: string) => formatDay(`${key}-01`, "month");
  const bars = months.map((month) => ({ ...month, name: name(month.key).slice(0, 3), fullName: name(month.key) }));
  const columns = [
    { key: "month", name: "Month" },
    { key: "count", name: `${unit.charAt(0).toUpperCase()}${unit.slice(1)}`, align: "right" as const },
    ...(compared ? [{ key: "before", name: `In ${earlier}`, align: "right" as const }] : []),
  ];
  const rows = months.map((month) => ({
    key: month.key,
    cells: [
      name(month.key),
      { text: month.count, href: month.href },
      month.before ?? { text: "not known", tone: "unknown" as const },
    ],
  }));
  return (
    <ChartFrame
      title={title}
      name={`${unit} by month`}
      headingOrder={headingOrder}
      note={<TickNote note={note} beforeName={compared ? earlier : undefined} />}
      table={<NumbersTable caption={`${unit} by month`} columns={columns} rows={rows} />}
    >
      <Columns bars={bars} unit={unit} per="month" />
    </ChartFrame>
  );
}
