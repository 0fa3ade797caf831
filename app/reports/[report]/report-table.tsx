import type { OpenReport, ReportColumn, ReportQuery, ReportRow } from "@/lib/core/report";
import type { DataRow } from "../../_ui/data-rows";
import { DataTable } from "../../_ui/data-table";
import { formatDay, formatNumber, plural } from "../../_ui/format";
import { DownloadLink, TextLink } from "../../_ui/links";
import { Text } from "../../_ui/plain/text";
import { withParams } from "../../_ui/search-params";

const shownAtOnce = 50;

/** The first rows of a table; the CSV has them all. */
export function ReportTable({ report, table: key, asked }: { report: OpenReport; table: string; asked: ReportQuery }) {
  const table = report.tables.find((one) => one.key === key);
  if (!table) return null;
  const columns = table.columns.map((column, place) => ({
    ...column,
    numeric: column.align === "right",
    phone: place === 0 ? ("lead" as const) : ("labelled" as const),
  }));
  const [first] = columns;
  const rows = table.rows.slice(0, shownAtOnce).map((row, place): DataRow => {
    const cells = columns.map((column) => [column.key, cell(row, column, column === first)]);
    return { id: String(row.href ?? place), cells: Object.fromEntries(cells) };
  });
  if (rows.length === 0) return <Text tone="second">No member matches all these filters. Remove one to see more.</Text>;
  return (
    <>
      <DataTable caption={table.title} columns={columns} rows={rows} />
      {table.rows.length > shownAtOnce ? (
        <Text as="div" size="sm" tone="second" above={12}>
          The first {shownAtOnce} of {plural(table.rows.length, "row")}.{" "}
          <DownloadLink size="compact-sm" href={withParams(`/reports/${report.slug}/export`, asked, { table: key })}>
            All as CSV
          </DownloadLink>
        </Text>
      ) : null}
    </>
  );
}

function cell(row: ReportRow, { key, none = "none" }: ReportColumn, isFirst: boolean) {
  const value = row[key];
  if (isFirst && row.href)
    return (
      <TextLink href={String(row.href)} fw={600} c="var(--ink)">
        {value}
      </TextLink>
    );
  if (value === null || value === undefined)
    return (
      <Text as="span" isInherited tone="third">
        {none}
      </Text>
    );
  if (typeof value === "number") return formatNumber(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : value;
}
