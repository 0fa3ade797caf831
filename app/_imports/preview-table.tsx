import type { ReactNode } from "react";
import type { PreviewCell, PreviewColumn } from "@/lib/imports/jobs/preview-cell";
import type { PreviewRow } from "@/lib/imports/jobs/preview-table";
import { addMade } from "@/lib/imports/kinds/made";
import { madeWords } from "@/lib/imports/made-words";
import { formatNumber } from "../_ui/format";
import { ColumnHead } from "./column-head";
import { shortFieldWord } from "./import-words";
import classes from "./preview-table.module.css";
import { RowNotes } from "./row-notes";

type PreviewTableProps = {
  columns: PreviewColumn[];
  rows: (Pick<PreviewRow, "row" | "values"> & Partial<PreviewRow>)[];
};

/** Columns beyond these stand below their row: a wider table would have to be pushed from side to side. */
const mostColumns = 6;

/** Each row with the values that will be saved; what is rewritten, guessed or waits is marked, and each head says what its column becomes. */
export function PreviewTable({ columns, rows }: PreviewTableProps) {
  return (
    <table className={classes.table} role="table" aria-label="What will be saved">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" className={classes.row}>
            Row
          </th>
          {columns.slice(0, mostColumns).map((column) => (
            <th key={keyOf(column)} scope="col" role="columnheader">
              <Head column={column} />
            </th>
          ))}
          <th scope="col" role="columnheader">
            What happens
          </th>
        </tr>
      </thead>
      {rows.map((row) => (
        <tbody key={row.row} role="rowgroup" data-quiet={isQuiet(row) || undefined}>
          <tr role="row">
            <td role="cell" className={classes.row}>
              {formatNumber(row.row)}
            </td>
            {columns.slice(0, mostColumns).map((column, at) => (
              <td key={keyOf(column)} role="cell" data-label={labelOf(column)} data-first={at === 0 || undefined}>
                <Value cell={row.values[at]} isLeftOut={column.field === null} />
              </td>
            ))}
            <td role="cell" className={classes.outcome}>
              <Outcome row={row} />
            </td>
          </tr>
          <More columns={columns} row={row} />
        </tbody>
      ))}
    </table>
  );
}

type RowShown = PreviewTableProps["rows"][number];

function Head({ column }: { column: PreviewColumn }) {
  if (column.header !== null) return <ColumnHead name={column.header} />;
  return (
    <>
      {labelOf(column)}
      <span className={classes.from}>no column of its own</span>
    </>
  );
}

function Value({ cell, isLeftOut }: { cell: PreviewCell | undefined; isLeftOut?: boolean }) {
  if (!cell || (!cell.text && !cell.file)) return null;
  if (isLeftOut) return <span className={classes.unused}>{cell.text}</span>;
  const below = belowOf(cell);
  return (
    <span className={classes.value} data-mark={cell.mark ?? undefined}>
      {cell.text}
      {below ? <small>{below}</small> : null}
    </span>
  );
}

function belowOf({ mark, file, guess, question }: PreviewCell): string | null {
  if (question) return file ? `file: ${file}, question ${question}` : `question ${question}`;
  if (guess) return `guess: ${guess}`;
  if (mark === "dropped") return "left out";
  return file ? `file: ${file}` : null;
}

function Outcome({ row: { outcome, isWaiting, values, makes = [] } }: { row: RowShown }) {
  if (outcome === undefined)
    return values.some(({ mark }) => mark === "waiting") ? <b data-waits>Waits for you</b> : null;
  if (isWaiting) return <b data-waits>Waits for you</b>;
  if (outcome === "refused") return <b data-refused>Skipped</b>;
  if (outcome === "unchanged") return "No change";
  const more = madeWords(addMade({}, makes.slice(1)));
  return `${outcome === "created" ? "New" : "Changed"}${more && makes.length > 1 ? `, with ${more}` : ""}`;
}

/** What has no column of its own in the table, what is added to somebody known, and what there is to say of the row. */
function More({ columns, row }: { columns: PreviewColumn[]; row: RowShown }) {
  const rest = columns
    .map((column, at) => ({ column, cell: row.values[at] }))
    .slice(mostColumns)
    .filter(({ column, cell }) => column.field !== null && cell?.text);
  const notes = <RowNotes {...row} />;
  const hasNotes = Boolean(row.reason) || Boolean(row.warnings?.length) || Boolean(row.adds?.length);
  if (rest.length === 0 && !hasNotes) return null;
  return (
    <tr role="row" className={classes.more}>
      <td role="cell" />
      <td role="cell" colSpan={Math.min(columns.length, mostColumns) + 1}>
        {rest.map(({ column, cell }) => (
          <Detail key={keyOf(column)} name={labelOf(column)}>
            <Value cell={cell} />
          </Detail>
        ))}
        {hasNotes ? notes : null}
      </td>
    </tr>
  );
}

function Detail({ name, children }: { name: string; children: ReactNode }) {
  return (
    <span className={classes.detail}>
      <span>{name}</span> {children}
    </span>
  );
}

const isQuiet = ({ outcome }: RowShown) => outcome === "unchanged" || outcome === "refused";
const keyOf = ({ field, header, at }: PreviewColumn) => `${field} ${header} ${at}`;
const labelOf = ({ field, header }: PreviewColumn) => (field ? shortFieldWord(field) : (header ?? ""));
