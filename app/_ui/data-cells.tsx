import type { DataColumn, DataRow, DataTableProps } from "./data-rows";
import classes from "./data-table.module.css";
import { Icon } from "./icon";
import { withParams } from "./search-params";

type HeadProps = Pick<DataTableProps, "columns" | "path" | "params" | "sort">;

/** Column heads; those with a `sortKey` are links that keep every other parameter. */
export function DataHead({ columns, path, params = {}, sort }: HeadProps) {
  const present = typeof params.sort === "string" ? params.sort : sort;
  return columns.map(({ key, label, numeric, sortKey }) => {
    const order =
      sortKey && present === sortKey ? "ascending" : sortKey && present === `-${sortKey}` ? "descending" : undefined;
    return (
      <th
        key={key}
        scope="col"
        role="columnheader"
        {...(numeric && { "data-at": "number" })}
        {...(order && { "aria-sort": order })}
      >
        {sortKey && path !== undefined ? (
          <a
            href={withParams(path, params, { sort: order === "ascending" ? `-${sortKey}` : sortKey })}
            className={classes.sort}
            data-sorted={order}
            data-scroll="keep"
          >
            {label}
            {order ? <Icon name={order === "ascending" ? "arrowDown" : "arrowUp"} size={14} /> : null}
          </a>
        ) : (
          label
        )}
      </th>
    );
  });
}

/** The cells of a row. What is as usual has no attribute: one on each of a list's cells is a tenth of its page. */
export function DataCells({ columns, row }: { columns: DataColumn[]; row: DataRow }) {
  return columns.map(({ key, label, numeric, phone }, position) => {
    const place = phone === "labelled" ? "detail" : (phone ?? (position === 0 ? "lead" : "detail"));
    const at = [place === "detail" ? null : place, numeric ? "number" : null].filter(Boolean).join(" ");
    return (
      <td
        key={key}
        role="cell"
        {...(at && { "data-at": at })}
        {...(phone === "labelled" && { "data-before": `${label}: ` })}
        {...(numeric && place === "detail" && phone !== "labelled" && { "data-label": label.toLowerCase() })}
      >
        {row.cells[key]}
      </td>
    );
  });
}
