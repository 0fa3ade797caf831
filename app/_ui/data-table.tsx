import { Table, TableTbody, TableThead, TableTr } from "@mantine/core";
import { DataCells, DataHead } from "./data-cells";
import type { DataTableProps } from "./data-rows";
import classes from "./data-table.module.css";

/** A list of records: name over detail first, numbers right, no zebra; two-line rows on a phone. Works on the server. */
export function DataTable({ caption, columns, rows, path, params, sort }: DataTableProps) {
  return (
    <Table className={classes.table} role="table" aria-label={caption} withRowBorders={false}>
      <TableThead role="rowgroup">
        <TableTr role="row">
          <DataHead columns={columns} path={path} params={params} sort={sort} />
        </TableTr>
      </TableThead>
      <TableTbody role="rowgroup">
        {rows.map((row) => (
          <TableTr key={row.id} role="row">
            <DataCells columns={columns} row={row} />
          </TableTr>
        ))}
      </TableTbody>
    </Table>
  );
}
