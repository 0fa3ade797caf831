import { Fragment } from "react";
import { DataCells, DataHead } from "./data-cells";
import type { DataTableProps } from "./data-rows";
import classes from "./data-table.module.css";

/**
 * A list of records: name over detail first, numbers right, no zebra; two-line rows on a phone. Works on the server.
 * `isSelectable` gives each row a tick box, for a `SelectionTable` around it.
 */
export function DataTable({ caption, columns, rows, path, params, sort, isSelectable }: DataTableProps) {
  return (
    <table className={classes.table} role="table" aria-label={caption} data-links>
      <thead role="rowgroup">
        <tr role="row">
          {isSelectable ? (
            <th scope="col" role="columnheader" data-at="tick">
              <input type="checkbox" className={classes.tick} aria-label="Select every row in view" data-every />
            </th>
          ) : null}
          <DataHead columns={columns} path={path} params={params} sort={sort} />
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Fragment key={row.id}>
            {row.heading ? (
              <tr role="row" data-heading>
                <th scope="rowgroup" colSpan={columns.length + (isSelectable ? 1 : 0)}>
                  {row.heading}
                </th>
              </tr>
            ) : null}
            <tr role="row">
              {isSelectable ? (
                <td role="cell" data-at="tick">
                  <input
                    type="checkbox"
                    className={classes.tick}
                    value={row.id}
                    aria-label={`Select ${row.label ?? "this row"}`}
                  />
                </td>
              ) : null}
              <DataCells columns={columns} row={row} />
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
