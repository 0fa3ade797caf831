import type { Problem } from "@/lib/imports/problem";
import { plural } from "../_ui/format";
import classes from "./preview-table.module.css";

type RowNotesProps = {
  column?: string | null;
  reason?: string | null;
  warnings?: Problem[];
  /** What it adds to what is known already, or changes about it. */
  adds?: { field: string; value: string; isChange?: boolean }[];
};

const mostNotes = 4;

/** What there is to say of one row of a file: why it is skipped, what it adds, what was left out. */
export function RowNotes({ column = null, reason = null, warnings = [], adds = [] }: RowNotesProps) {
  const notes = [...(reason ? [{ column, reason, isRefusal: true }] : []), ...warnings];
  if (notes.length + adds.length === 0) return null;
  return (
    <ul className={classes.notes}>
      {adds.map(({ field, value, isChange }) => (
        <li key={`${field} ${value}`}>
          {isChange ? "Changes" : "Adds"} <b>{field}</b>: {value}
        </li>
      ))}
      {notes.slice(0, mostNotes).map((note) => (
        <li key={`${note.column} ${note.reason}`} data-refusal={"isRefusal" in note || undefined}>
          {note.column ? <b>{note.column}: </b> : null}
          {note.reason}
        </li>
      ))}
      {notes.length > mostNotes ? <li>And {plural(notes.length - mostNotes, "more note")}, in the report.</li> : null}
    </ul>
  );
}
