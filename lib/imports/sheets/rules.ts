import { isKnownHeader } from "../columns/rules";
import { delimiterOf, saidBy } from "../delimiters/rules";
import { encodingOf, type Opener, textOf } from "../encodings/rules";
import { type Header, headerOf } from "../headers/rules";
import { limits, type Row, rowsOf } from "../rows/rules";
import type { Mapping } from "../schema";

/** How a file is to be read, and what stands in its first rows. */
export type Sheet = { encoding: string; delimiter: string; header: Header; sample: Row[] };

/** Finds encoding, delimiter and header, as far as the mapping does not say them; refuses what is no text. */
export async function sheetOf(open: Opener, said: Mapping["file"], isKnown = isKnownHeader): Promise<Sheet> {
  const encoding = said.encoding ?? (await encodingOf(open));
  const start = await startOf(textOf(open(), encoding, limits.bytes), 65_536);
  const delimiter = said.delimiter ?? delimiterOf(start.text, start.isWhole);
  const first = await take(rowsOf(textOf(open(), encoding, limits.bytes), delimiter), 200);
  const rows = saidBy(start.text) ? first.slice(1) : first;
  const header = headerOf(rows.slice(0, said.header ? 200 : 40), isKnown, said.header);
  return { encoding, delimiter, header, sample: rows.filter((row) => isData(row, header)) };
}

/** The rows below the header that hold anything, broken ones too. */
export async function* dataRows(open: Opener, sheet: Omit<Sheet, "sample">): AsyncGenerator<Row> {
  for await (const row of rowsOf(textOf(open(), sheet.encoding, limits.bytes), sheet.delimiter))
    if (isData(row, sheet.header)) yield row;
}

function isData(row: Row, header: Header): boolean {
  const isSeparatorLine = row.row === 1 && row.cells.length <= 2 && /^sep=/i.test(row.cells[0] ?? "");
  return (
    row.row > header.row &&
    !isSeparatorLine &&
    (row.broken !== undefined || row.cells.some((cell) => cell.trim() !== ""))
  );
}

async function startOf(text: AsyncIterable<string>, length: number): Promise<{ text: string; isWhole: boolean }> {
  let start = "";
  for await (const slice of text) {
    start += slice;
    if (start.length >= length) return { text: start.slice(0, length), isWhole: false };
  }
  return { text: start, isWhole: true };
}

async function take<Item>(items: AsyncIterable<Item>, count: number): Promise<Item[]> {
  const taken: Item[] = [];
  for await (const item of items) {
    taken.push(item);
    if (taken.length >= count) break;
  }
  return taken;
}
