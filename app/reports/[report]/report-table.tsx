import type { OpenReport, ReportColumn, ReportQuery, ReportRow } from "@/lib/core/report";
import type { DataRow } from "../../_ui/data-rows";
import { DataTable } from "../../_ui/data-table";
import { formatDay, formatNumber } from "../../_ui/format";
import { DownloadLink, TextLink } from "../../_ui/links";
import { Heading } from "../../_ui/plain/heading";
import { Text } from "../../_ui/plain/text";
import { withParams } from "../../_ui/search-params";

const shownAtOnce = 50;

/** A table fifty rows at a time; the CSV has them all. `title` stands above it. */
type ReportTableProps = { report: OpenReport; table: string; title?: string; asked: ReportQuery };

export function ReportTable({ report, table: key, title, asked }: ReportTableProps) {
  const table = report.tables.find((one) => one.key === key);
  if (!table) return null;
  const columns = table.columns.map((column, place) => ({
    ...column,
    numeric: column.align === "right",
    phone: place === 0 ? ("lead" as const) : ("labelled" as const),
  }));
  const [lead] = columns;
  const first = pageAsked(asked.page, table.rows.length) * shownAtOnce;
  const rows = table.rows.slice(first, first + shownAtOnce).map((row, place): DataRow => {
    const cells = columns.map((column) => [column.key, cell(row, column, column === lead)]);
    return { id: String(first + place), cells: Object.fromEntries(cells) };
  });
  const pageOf = (page: number) =>
    withParams(`/reports/${report.slug}`, asked, { page: page > 0 ? String(page + 1) : undefined });
  if (rows.length === 0) return <Text tone="second">No member matches all these filters. Remove one to see more.</Text>;
  return (
    <>
      {title ? (
        <Heading level={2} id={key}>
          {title}
        </Heading>
      ) : null}
      <DataTable caption={table.title} columns={columns} rows={rows} />
      {table.rows.length > shownAtOnce ? (
        <Text as="div" size="sm" tone="second" above={12}>
          {formatNumber(first + 1)} to {formatNumber(Math.min(first + shownAtOnce, table.rows.length))} of{" "}
          {formatNumber(table.rows.length)}.{" "}
          {first > 0 ? (
            <TextLink href={pageOf(first / shownAtOnce - 1)}>Previous {formatNumber(shownAtOnce)}</TextLink>
          ) : null}{" "}
          {first + shownAtOnce < table.rows.length ? (
            <TextLink href={pageOf(first / shownAtOnce + 1)}>
              Next {formatNumber(Math.min(shownAtOnce, table.rows.length - first - shownAtOnce))}
            </TextLink>
          ) : null}{" "}
          <DownloadLink
            size="compact-sm"
            href={withParams(`/reports/${report.slug}/export`, asked, { table: key, page: undefined })}
          >
            All as CSV
          </DownloadLink>
        </Text>
      ) : null}
    </>
  );
}

/** The page of an address, the first where it names none of them. */
function pageAsked(asked: string | string[] | undefined, rows: number): number {
  const page = Math.floor(Number(asked)) - 1;
  return page > 0 && page * shownAtOnce < rows ? page : 0;
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
