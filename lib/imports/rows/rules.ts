import { setImmediate } from "node:timers/promises";
import { Refusal } from "@/lib/errors";
import { linesIn, recordAt } from "../records/rules";

/** One record: `row` as a spreadsheet counts, `line` as an editor does; `broken` where its quotes do not add up. */
export type Row = {
  row: number;
  line: number;
  cells: string[];
  broken?: { cell: number; reason: string };
  isDoubtful?: true;
};

/** What a file may hold at most that is read whole: a calendar, a list of objects, any file of events. */
export const mostEntries = 10_000;

/** What no file may exceed; beyond it reading stops with a refusal. */
export const limits = { bytes: 100_000_000, characters: 1_000_000, cells: 500, rows: 500_000, broken: 1_000 };

/**
 * Rows of a text that arrives in slices, one at a time in memory. A row whose quotes are broken costs that row only: reading
 * goes on at the next line (csv-parse loses the rest of the file there), and lines that it had swallowed are marked doubtful.
 */
export async function* rowsOf(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<Row> {
  const window = windowOn(text);
  try {
    yield* rowsIn(window, delimiter);
  } finally {
    await window.close();
  }
}

/** Rows in batches, with a breath for the event loop between them. */
export async function* batchesOf<Item>(items: AsyncIterable<Item>, size = 200): AsyncGenerator<Item[]> {
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

async function* rowsIn(window: Window, delimiter: string): AsyncGenerator<Row> {
  let broken = 0;
  let doubtfulUntil = 0;
  for (let row = 1, line = 1; ; ) {
    const record = recordAt(window.text, window.at, delimiter, window.isWhole, limits.characters);
    if (!record && window.isWhole) return;
    if (!record) {
      await window.more();
      continue;
    }
    if (row > limits.rows) throw new Refusal("too_large", `The file has more than ${limits.rows} rows.`);
    if ("cells" in record) {
      if (record.cells.length > limits.cells)
        throw new Refusal("too_large", `Row ${row} has more than ${limits.cells} cells.`);
      yield { row, line, cells: record.cells, ...(line <= doubtfulUntil && { isDoubtful: true as const }) };
    } else {
      if (++broken > limits.broken)
        throw new Refusal("invalid", `More than ${limits.broken} rows have broken quotes: this is not a CSV file.`);
      doubtfulUntil = Math.max(doubtfulUntil, line + linesIn(window.text, window.at, record.at));
      yield { row, line, cells: [], broken: { cell: record.cell, reason: record.broken } };
    }
    row++;
    line += linesIn(window.text, window.at, record.next);
    window.at = record.next;
  }
}

type Window = ReturnType<typeof windowOn>;

/** The part of a text that is not read yet, and a way to ask for more of it. */
function windowOn(slices: AsyncIterable<string>) {
  const rest = slices[Symbol.asyncIterator]();
  return {
    text: "",
    at: 0,
    isWhole: false,
    async more() {
      const slice = await rest.next();
      this.text = this.text.slice(this.at) + (slice.done ? "" : slice.value);
      this.at = 0;
      this.isWhole = slice.done === true;
    },
    async close() {
      await rest.return?.();
    },
  };
}
