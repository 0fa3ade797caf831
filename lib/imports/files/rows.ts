import { setImmediate } from "node:timers/promises";

/** One record: `row` as a spreadsheet counts, `line` as an editor does; `broken` where its quotes do not add up. */
export type Row = {
  row: number;
  line: number;
  cells: string[];
  broken?: { cell: number; reason: string };
  isDoubtful?: true;
  /** Its letters were encoded twice, and are read as they were meant. */
  isRepaired?: true;
};

/** What a file may hold at most that is read whole: a calendar, a list of objects, any file of events. */
export const mostEntries = 10_000;

/** What no file may exceed; beyond it reading stops with a refusal. */
export const fileLimits = {
  bytes: 100_000_000,
  characters: 300_000,
  cell: 100_000,
  cells: 500,
  rows: 500_000,
  broken: 1_000,
};

/** A row with a cell that is longer than any text of a person is none: what reads it would be busy for long. */
export function withinLimits(row: Row): Row {
  const at = row.cells.findIndex((cell) => cell.length > fileLimits.cell);
  if (at < 0) return row;
  const reason = `A cell is longer than ${fileLimits.cell.toLocaleString("en")} characters; a quote may be missing.`;
  return { row: row.row, line: row.line, cells: [], broken: { cell: at, reason } };
}

/** Rows in batches, with a breath for the event loop between them. */
export async function* inBatches<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  size = 200,
): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
    await setImmediate();
  }
  if (batch.length) yield batch;
}
