import { Refusal } from "@/lib/core/errors";
import { pauses } from "../pause";
import { fileLimits, type Row } from "../rows";
import { countLines, csvRecordAt } from "./record";

/**
 * Rows of a text that arrives in slices, one at a time in memory. A row whose quotes are broken costs that row only: reading
 * goes on at the next line (csv-parse loses the rest of the file there), and lines that it had swallowed are marked doubtful.
 */
export async function* csvRows(
  text: AsyncIterable<string>,
  delimiter: string,
  headerDelimiter = delimiter,
): AsyncGenerator<Row> {
  const window = windowOn(text);
  try {
    yield* rowsIn(window, (row) => (row === 1 ? headerDelimiter : delimiter));
  } finally {
    await window.close();
  }
}

async function* rowsIn(window: Window, delimiterOf: (row: number) => string): AsyncGenerator<Row> {
  const pause = pauses();
  let broken = 0;
  let doubtfulUntil = 0;
  for (let row = 1, line = 1; ; ) {
    const record = csvRecordAt(window.text, window.at, delimiterOf(row), window.isWhole, fileLimits.characters);
    await pause();
    if (!record && window.isWhole) return;
    if (!record) {
      await window.more();
      continue;
    }
    if (row > fileLimits.rows)
      throw new Refusal("too_large", `The file has more than ${fileLimits.rows.toLocaleString("en")} rows. Split it.`);
    if ("cells" in record) {
      if (record.cells.length > fileLimits.cells)
        throw new Refusal("too_large", `Row ${row} has more than ${fileLimits.cells} cells.`);
      yield { row, line, cells: record.cells, ...(line <= doubtfulUntil && { isDoubtful: true as const }) };
    } else {
      if (++broken > fileLimits.broken)
        throw new Refusal("invalid", `More than ${fileLimits.broken} rows have broken quotes: this is not a CSV file.`);
      doubtfulUntil = Math.max(doubtfulUntil, line + countLines(window.text, window.at, record.at));
      yield { row, line, cells: [], broken: { cell: record.cell, reason: record.broken } };
    }
    row++;
    line += countLines(window.text, window.at, record.next);
    window.at = record.next;
    // What is left of a line that is too long is no row.
    if ("broken" in record && !/[\n\r]/.test(window.text[record.next - 1] ?? "")) await window.skipLine();
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
    /** To the end of the line that is under way, wherever that is. */
    async skipLine() {
      for (;;) {
        const end = this.text.indexOf("\n", this.at);
        this.at = end < 0 ? this.text.length : end + 1;
        if (end >= 0 || this.isWhole) return;
        await this.more();
      }
    },
    async close() {
      await rest.return?.();
    },
  };
}
