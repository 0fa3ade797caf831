import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Problem } from "@/lib/imports/problem";
import { DataTable } from "../_ui/data-table";
import { formatNumber } from "../_ui/format";
import { TextLink } from "../_ui/links";
import type { OutcomeWord } from "./import-words";
import { OutcomeMark } from "./outcome-mark";

type Row = {
  row: number;
  what: string;
  about?: string;
  outcome: OutcomeWord;
  column: string | null;
  reason: string | null;
  warnings: Problem[];
  /** What it would add to what is known already, or change about it. */
  adds?: { field: string; value: string; isChange?: boolean }[];
  /** What it made or changed. */
  wrote?: { kind: string; id: string }[];
  undone?: boolean;
};

const columnsIn = (tense: "will" | "did") => [
  { key: "what", label: "What the row says" },
  { key: "outcome", label: tense === "will" ? "What happens" : "What happened", phone: "aside" as const },
  { key: "notes", label: "Note" },
  { key: "row", label: "Where" },
];

/** Rows of a file with what they do, or did, and what there is to say of each. */
export function RowTable({ rows, tense }: { rows: Row[]; tense: "will" | "did" }) {
  return (
    <DataTable
      caption={tense === "will" ? "What each row will do" : "What each row did"}
      columns={columnsIn(tense)}
      rows={rows.map((row) => ({
        id: String(row.row),
        cells: {
          what: <What {...row} />,
          outcome: <OutcomeMark outcome={row.outcome} tense={tense} />,
          notes: <Notes {...row} />,
          row: <Nowrap>Row {formatNumber(row.row)}</Nowrap>,
        },
      }))}
    />
  );
}

const paths: Record<string, string> = { event: "/events", activity: "/activities", group: "/groups" };

function What({ what, about, wrote = [], undone = false }: Row) {
  const made = undone ? undefined : wrote.find(({ kind }) => paths[kind]);
  if (!what) return <Text c="var(--third)">Nothing readable</Text>;
  return (
    <>
      {made ? <TextLink href={`${paths[made.kind]}/${made.id}`}>{what}</TextLink> : what}
      {about ? (
        <Text fz="sm" c="var(--second)" style={{ overflowWrap: "anywhere" }}>
          {about}
        </Text>
      ) : null}
    </>
  );
}

function Nowrap({ children }: { children: ReactNode }) {
  return (
    <Text span fz="sm" c="var(--second)" style={{ whiteSpace: "nowrap" }}>
      {children}
    </Text>
  );
}

function Notes({ column, reason, warnings, adds = [] }: Row) {
  const notes = [...(reason ? [{ column, reason, isRefusal: true }] : []), ...warnings];
  if (notes.length + adds.length === 0) return null;
  return (
    <Stack gap={2}>
      {adds.map(({ field, value, isChange }) => (
        <Text key={`${field} ${value}`} fz="sm" style={{ overflowWrap: "anywhere" }}>
          {isChange ? "Changes" : "Adds"} <b>{field}</b>: {value}
        </Text>
      ))}
      {notes.slice(0, 4).map((note) => (
        <Text
          key={`${note.column} ${note.reason}`}
          fz="sm"
          c={"isRefusal" in note ? "var(--error)" : "var(--second)"}
          style={{ overflowWrap: "anywhere" }}
        >
          {note.column ? <b>{note.column}: </b> : null}
          {note.reason}
        </Text>
      ))}
    </Stack>
  );
}
