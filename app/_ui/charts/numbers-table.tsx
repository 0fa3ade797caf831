"use client";

import { formatNumber } from "../format";
import styles from "./numbers-table.module.css";

type Cell = string | number | { text: string | number; href?: string; tone?: "rust" | "unknown" };
export type Row = { key: string; cells: Cell[] };
export type Column = { key: string; name: string; align?: "right" };

/** A picture's numbers as a table: the first cell of a row is its head. `unseen` keeps it for screen readers only. */
export function NumbersTable(props: { caption: string; columns: Column[]; rows: Row[]; unseen?: boolean }) {
  const table = <Table {...props} />;
  return props.unseen ? <div className={styles.unseen}>{table}</div> : table;
}

function Table(props: { caption: string; columns: Column[]; rows: Row[] }) {
  return (
    <table className={styles.table}>
      <caption className={styles.unseen}>{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th key={column.key} scope="col" data-align={column.align}>
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.key}>
            {props.columns.map((column, index) => {
              const cell = row.cells[index] ?? "";
              return index === 0 ? (
                <th key={column.key} scope="row">
                  <CellText cell={cell} />
                </th>
              ) : (
                <td key={column.key} data-align={column.align}>
                  <CellText cell={cell} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CellText({ cell }: { cell: Cell }) {
  if (typeof cell !== "object") return typeof cell === "number" ? formatNumber(cell) : cell;
  const text = <CellText cell={cell.text} />;
  if (cell.href)
    return (
      <a href={cell.href} data-tone={cell.tone}>
        {text}
      </a>
    );
  return <span data-tone={cell.tone}>{text}</span>;
}
