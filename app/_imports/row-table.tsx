import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Problem } from "@/lib/imports/problem";
import { DataTable } from "../_ui/data-table";
import { formatNumber } from "../_ui/format";
import { TextLink } from "../_ui/links";
import type { OutcomeWord } from "./import-words";
import { OutcomeMark } from "./outcome-mark";
import { RowNotes } from "./row-notes";

type Row = {
  row: number;
  what: string;
  outcome: OutcomeWord;
  column: string | null;
  reason: string | null;
  warnings: Problem[];
  /** Where what it made or changed is to be seen. */
  page?: string;
};

const columns = [
  { key: "what", label: "What the row says" },
  { key: "outcome", label: "What happened", phone: "aside" as const },
  { key: "notes", label: "Note" },
  { key: "row", label: "Where" },
];

/** Rows of a file with what they did, and what there is to say of each; a row leads to what it made. */
export function RowTable({ rows }: { rows: Row[] }) {
  return (
    <DataTable
      caption="What each row did"
      columns={columns}
      rows={rows.map((row) => ({
        id: String(row.row),
        cells: {
          what: <What {...row} />,
          outcome: <OutcomeMark outcome={row.outcome} />,
          notes: <RowNotes {...row} />,
          row: <Nowrap>Row {formatNumber(row.row)}</Nowrap>,
        },
      }))}
    />
  );
}

function What({ what, page }: Row) {
  if (!what) return <Text c="var(--third)">Nothing readable</Text>;
  return page ? <TextLink href={page}>{what}</TextLink> : what;
}

function Nowrap({ children }: { children: ReactNode }) {
  return (
    <Text span fz="sm" c="var(--second)" style={{ whiteSpace: "nowrap" }}>
      {children}
    </Text>
  );
}
