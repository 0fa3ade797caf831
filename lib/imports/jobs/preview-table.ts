import { cleanText } from "../files/text";
import type { InspectedFile } from "../infer/inspected-file";
import type { DryRun, DryRunRow } from "./dry-run";
import { type PreviewCell, type PreviewColumn, previewCell } from "./preview-cell";
import "server-only";

export const previewFilters = ["all", "waiting", "noted", "refused"] as const;
export type PreviewFilter = (typeof previewFilters)[number];

export type PreviewRow = Omit<DryRunRow, "cells" | "stored"> & { values: PreviewCell[] };

const rowsOfPage = 25;

/** One page of how the rows of a file are understood, with the columns in the order in which they matter; pages count from 1. */
export function previewTable(plan: DryRun, asked: { filter: PreviewFilter; page: number }) {
  const chosen = plan.rows.filter((row) => isChosen(row, asked.filter));
  const pages = Math.max(1, Math.ceil(chosen.length / rowsOfPage));
  const page = Math.min(Math.max(1, asked.page), pages);
  const shown = chosen.slice((page - 1) * rowsOfPage, page * rowsOfPage);
  const columns = previewColumns(plan.survey, plan.rows);
  const rows: PreviewRow[] = shown.map(({ cells, stored, ...row }) => ({
    ...row,
    values: columns.map((column) => previewCell(plan.survey, column, { ...row, cells, stored })),
  }));
  return { columns, rows, page, pages, first: (page - 1) * rowsOfPage + 1, of: chosen.length };
}

/** The first rows of a file that cannot be imported yet, as far as they are understood without the answers. */
export function previewSample({ survey }: DryRun) {
  const columns = previewColumns(survey, []);
  const rows = survey.sample.map((cells, at) => ({
    row: survey.header.row + 1 + at,
    values: columns.map((column) => previewCell(survey, column, { cells, stored: {}, isWaiting: true })),
  }));
  return { columns, rows };
}

function isChosen({ isWaiting, outcome, warnings }: DryRunRow, filter: PreviewFilter): boolean {
  if (filter === "waiting") return isWaiting;
  if (filter === "refused") return outcome === "refused" && !isWaiting;
  return filter === "all" || (outcome !== "refused" && warnings.length > 0);
}

function previewColumns({ kind, columns, header, sample }: InspectedFile, rows: DryRunRow[]): PreviewColumn[] {
  const fieldAt = new Map([...columns].flatMap(([field, places]) => places.map((at) => [at, field] as const)));
  const ofFile = header.names.map((name, at) => ({ field: fieldAt.get(at) ?? null, header: name, at }));
  const derived = kind.derived
    .filter((field) => !columns.has(field) && !(field === "country" && columns.has("location")))
    .filter((field) => rows.some(({ stored }) => stored[field]?.value))
    .map((field) => ({ field, header: null, at: null }));
  const isFilled = ({ at }: PreviewColumn) => at === null || sample.some((cells) => cleanText(cells[at] ?? "") !== "");
  const rank = (column: PreviewColumn) => {
    const main = column.field ? kind.mainFields.indexOf(column.field) : -1;
    if (main >= 0) return isFilled(column) ? main : 100 + main;
    return column.field ? 200 : 300;
  };
  return [...ofFile, ...derived].sort((one, other) => rank(one) - rank(other) || (one.at ?? 0) - (other.at ?? 0));
}
