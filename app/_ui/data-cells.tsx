import Link from "next/link";
import type { DataColumn, DataRow, DataTableProps } from "./data-rows";
import classes from "./data-table.module.css";
import { Icon } from "./icon";
import { withParams } from "./search-params";

type HeadProps = Pick<DataTableProps, "columns" | "path" | "params" | "sort">;

/** Column heads; those with a `sortKey` are links that keep every other parameter. */
export function DataHead({ columns, path, params = {}, sort }: HeadProps) {
  const present = typeof params.sort === "string" ? params.sort : sort;
  return columns.map((column) => {
    const { key, label, numeric, sortKey } = column;
    const order =
      sortKey && present === sortKey ? "ascending" : sortKey && present === `-${sortKey}` ? "descending" : undefined;
    return (
      <th key={key} scope="col" role="columnheader" aria-sort={order} className={numeric ? classes.numeric : undefined}>
        {sortKey && path !== undefined ? (
          <Link
            href={withParams(path, params, { sort: order === "ascending" ? `-${sortKey}` : sortKey })}
            className={classes.sort}
            data-sorted={order}
            scroll={false}
          >
            {label}
            {order ? <Icon name={order === "ascending" ? "arrowDown" : "arrowUp"} size={14} /> : null}
          </Link>
        ) : (
          label
        )}
      </th>
    );
  });
}

export function DataCells({ columns, row }: { columns: DataColumn[]; row: DataRow }) {
  return columns.map(({ key, label, numeric, phone }, position) => {
    const place = phone === "labelled" ? "detail" : (phone ?? (position === 0 ? "lead" : "detail"));
    const isNumber = numeric && place === "detail" && phone !== "labelled";
    return (
      <td
        key={key}
        role="cell"
        className={numeric ? classes.numeric : undefined}
        data-phone={place}
        data-before={phone === "labelled" ? `${label}: ` : undefined}
        data-label={isNumber ? label.toLowerCase() : undefined}
      >
        {row.cells[key]}
      </td>
    );
  });
}
