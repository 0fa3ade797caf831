import type { ReactNode } from "react";
import { DataTable } from "../../_ui/data-table";
import { Section } from "../../_ui/section";
import type { Noun } from "./actions";
import { OrderButtons } from "./order-buttons";

type Column = { key: string; label: string; numeric?: boolean; phone?: "hide" };
type NounTableProps<Row> = {
  noun: Noun;
  rows: Row[];
  columns: Column[];
  cells: (row: Row) => Record<string, ReactNode>;
  captions: { inUse: string; retired: string };
  /** What retiring left as it was. */
  note: string;
  /** Where none is in use. */
  empty?: ReactNode;
};

/** What is in use, each with its place in the order, and below it what is retired. */
export function NounTable<Row extends { key: string; name: string; retiredAt: Date | null }>({
  noun,
  rows,
  columns,
  cells,
  captions,
  note,
  empty,
}: NounTableProps<Row>) {
  const inUse = rows.filter((row) => row.retiredAt === null);
  const retired = rows.filter((row) => row.retiredAt !== null);
  const order = (row: Row, place: number) => (
    <OrderButtons
      noun={noun}
      itemKey={row.key}
      name={row.name}
      isFirst={place === 0}
      isLast={place === inUse.length - 1}
    />
  );
  return (
    <>
      {inUse.length === 0 && empty ? (
        empty
      ) : (
        <DataTable
          caption={captions.inUse}
          columns={[...columns, { key: "order", label: "Order", phone: "aside" }]}
          rows={inUse.map((row, place) => ({ id: row.key, cells: { ...cells(row), order: order(row, place) } }))}
        />
      )}
      {retired.length > 0 ? (
        <Section title="Retired" note={note}>
          <DataTable
            caption={captions.retired}
            columns={columns}
            rows={retired.map((row) => ({ id: row.key, cells: cells(row) }))}
          />
        </Section>
      ) : null}
    </>
  );
}
