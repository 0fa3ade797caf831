import type { ImportKind } from "@/db/words";
import { calendarColumns, calendarRows, isCalendar } from "../calendars/rules";
import { isKnownHeader } from "../columns/rules";
import { delimiterOf, saidBy } from "../delimiters/rules";
import { encodingOf, type Opener, textOf } from "../encodings/rules";
import { type Header, headerOf } from "../headers/rules";
import { objectRows } from "../objects/rules";
import { limits, type Row, rowsOf } from "../rows/rules";
import type { Mapping, Problem } from "../schema";

/** How a file is to be read, and what stands in its first rows. */
export type Sheet = {
  form: "table" | "calendar" | "objects";
  encoding: string;
  delimiter: string;
  header: Header;
  sample: Row[];
  doubts: Problem[];
};

/** Finds form, encoding, delimiter and header, as far as the mapping does not say them; refuses what is no text. */
export async function sheetOf(
  open: Opener,
  said: Mapping["file"],
  { kind, isKnown = isKnownHeader }: { kind?: ImportKind; isKnown?: (name: string) => boolean } = {},
): Promise<Sheet> {
  const encoding = said.encoding ?? (await encodingOf(open));
  const start = await startOf(textOf(open(), encoding, limits.bytes), 65_536);
  const form = kind === "events" ? formOf(start.text) : "table";
  if (form !== "table") {
    const { names, rows, doubts } = await entriesOf(open, { form, encoding, said });
    return {
      form,
      encoding,
      delimiter: "",
      header: { names, row: 0, renamed: [] },
      sample: rows.slice(0, 200),
      doubts,
    };
  }
  const delimiter = said.delimiter ?? delimiterOf(start.text, start.isWhole);
  const first = await take(rowsOf(textOf(open(), encoding, limits.bytes), delimiter), 200);
  const rows = saidBy(start.text) ? first.slice(1) : first;
  const header = headerOf(rows.slice(0, said.header ? 200 : 40), isKnown, said.header);
  return { form, encoding, delimiter, header, sample: rows.filter((row) => isData(row, header)), doubts: [] };
}

type Rows = Pick<Sheet, "form" | "encoding" | "delimiter" | "header"> & { mapping?: Pick<Mapping, "file"> };

/** The rows below the header that hold anything, broken ones too. */
export async function* dataRows(open: Opener, sheet: Rows): AsyncGenerator<Row> {
  const { form, encoding } = sheet;
  if (form !== "table") {
    yield* (await entriesOf(open, { form, encoding, said: sheet.mapping?.file ?? {} })).rows;
    return;
  }
  for await (const row of rowsOf(textOf(open(), sheet.encoding, limits.bytes), sheet.delimiter))
    if (isData(row, sheet.header)) yield row;
}

function formOf(start: string): Sheet["form"] {
  if (isCalendar(start)) return "calendar";
  return /^\ufeff?\s*[[{]/.test(start) ? "objects" : "table";
}

async function entriesOf(
  open: Opener,
  { form, encoding, said }: { form: "calendar" | "objects"; encoding: string; said: Mapping["file"] },
): Promise<{ names: string[]; rows: Row[]; doubts: Problem[] }> {
  const { text } = await startOf(textOf(open(), encoding, limits.bytes), limits.bytes);
  if (form === "objects") return { ...objectRows(text), doubts: [] };
  return { names: calendarColumns, ...calendarRows(text, said) };
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
