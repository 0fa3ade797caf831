import { ChartFrame, type FrameProps } from "./chart-frame";
import { Columns } from "./columns";
import { NumbersTable } from "./numbers-table";

/** One calendar year; `isPartial` marks the year that is not over yet (drawn open). */
export type Year = { year: number; count: number; href?: string; isPartial?: boolean };

/** Activities by year as single columns, oldest first. */
export function YearColumns(props: Omit<FrameProps, "legend"> & { years: Year[]; unit?: string }) {
  const { years, unit = "activities", ...frame } = props;
  const bars = years.map((one) => {
    const name = `${one.year}`;
    return { ...one, key: name, name, fullName: one.isPartial ? `${name} so far` : name };
  });
  const columns = [
    { key: "year", name: "Year" },
    { key: "count", name: `${unit.charAt(0).toUpperCase()}${unit.slice(1)}`, align: "right" as const },
  ];
  const rows = bars.map((bar) => ({ key: bar.key, cells: [bar.fullName, { text: bar.count, href: bar.href }] }));
  return (
    <ChartFrame
      {...frame}
      name={`${unit} by year`}
      table={<NumbersTable caption={`${unit} by year`} columns={columns} rows={rows} />}
    >
      <Columns bars={bars} unit={unit} per="year" />
    </ChartFrame>
  );
}
