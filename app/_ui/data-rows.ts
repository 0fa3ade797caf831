import type { ReactNode } from "react";
import type { Params } from "./search-params";

export type DataColumn = {
  key: string;
  label: string;
  numeric?: boolean;
  /** What `sort` in the URL is called for this column; `-name` turns it round. */
  sortKey?: string;
  /** Where it goes in a phone's two-line row: the first column leads, others are details unless said, with their label before them where the value alone says too little. */
  phone?: "lead" | "aside" | "detail" | "labelled" | "hide";
};

/** Ready-made cells by column key; `label` names the row for the tick box, `heading` stands above the first row of a group. */
export type DataRow = { id: string; label?: string; heading?: ReactNode; cells: Record<string, ReactNode> };

export type DataTableProps = {
  caption: string;
  columns: DataColumn[];
  rows: DataRow[];
  /** The list's address and present parameters, for the sort links. Leave out where nothing sorts. */
  path?: string;
  params?: Params;
  /** The sort in force, such as "name" or "-last", when the URL does not say. */
  sort?: string;
  isSelectable?: boolean;
};
