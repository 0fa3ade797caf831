"use client";

import { Checkbox } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { type ReactNode, useState } from "react";
import { BulkBar, type Selection } from "./bulk-bar";
import { DataCells, DataHead } from "./data-cells";
import type { DataTableProps } from "./data-rows";
import classes from "./data-table.module.css";

/** `isAll`: everything that the filter finds, not only the rows in view. */
type SelectionTableProps = DataTableProps & {
  /** How many the filter finds altogether; gives "Select all 812". */
  total?: number;
  /** Buttons of the bulk bar; each should say its number. */
  actions: (selection: Selection) => ReactNode;
};

/** A data table with tick boxes and a bulk bar above it; Esc clears. */
export function SelectionTable({ caption, columns, rows, path, params, sort, total, actions }: SelectionTableProps) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [isAll, setIsAll] = useState(false);
  const inView = rows.filter((row) => picked.has(row.id)).map((row) => row.id);

  function clear() {
    setPicked(new Set());
    setIsAll(false);
  }

  function toggle(id: string) {
    const next = new Set(inView);
    if (!next.delete(id)) next.add(id);
    setIsAll(false);
    setPicked(next);
  }

  function toggleEvery() {
    setIsAll(false);
    setPicked(inView.length === rows.length ? new Set() : new Set(rows.map((row) => row.id)));
  }

  useHotkeys([["Escape", clear]]);
  const count = isAll ? (total ?? inView.length) : inView.length;
  const selection = { ids: inView, isAll, count, clear };
  const every = {
    "aria-label": "Select every row in view",
    checked: inView.length > 0 && inView.length === rows.length,
    indeterminate: inView.length > 0 && inView.length < rows.length,
    onChange: toggleEvery,
  };

  return (
    <>
      {count > 0 ? (
        <BulkBar
          selection={selection}
          every={every}
          total={total}
          onAll={() => setIsAll(true)}
          actions={actions(selection)}
        />
      ) : null}
      <table className={classes.table} role="table" aria-label={caption}>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" style={{ width: 36 }}>
              <Checkbox size="xs" {...every} />
            </th>
            <DataHead columns={columns} path={path} params={params} sort={sort} />
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.id} role="row" aria-selected={isAll || picked.has(row.id)}>
              <td role="cell">
                <Checkbox
                  size="xs"
                  aria-label={`Select ${row.label ?? "this row"}`}
                  checked={isAll || picked.has(row.id)}
                  onChange={() => toggle(row.id)}
                />
              </td>
              <DataCells columns={columns} row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
