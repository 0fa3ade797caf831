import { DataCells, DataHead } from "./data-cells";
import type { DataTableProps } from "./data-rows";
import classes from "./data-table.module.css";

/** A list of records: name over detail first, numbers right, no zebra; two-line rows on a phone. Works on the server. */
export function DataTable({ caption, columns, rows, path, params, sort }: DataTableProps) {
  return (
    <table className={classes.table} role="table" aria-label={caption}>
      <thead role="rowgroup">
        <tr role="row">
          <DataHead columns={columns} path={path} params={params} sort={sort} />
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.id} role="row">
            <DataCells columns={columns} row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
