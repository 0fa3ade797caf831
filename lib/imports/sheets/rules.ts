import type { ImportKind } from "@/db/words";
import { Refusal } from "@/lib/errors";
import { calendarColumns, calendarRows, isCalendar } from "../calendars/rules";
import { isKnownHeader } from "../columns/headers/rules";
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
  /** Of a file of objects, the lists in it whose entries may be the rows, and the one taken. */
  lists: string[];
  list: string;
};

/** Finds form, encoding, delimiter and header, as far as the mapping does not say them; refuses what is no text. */
export async function sheetOf(
  open: Opener,
  said: Mapping["file"],
  { kind, isKnown = isKnownHeader }: { kind?: ImportKind; isKnown?: (name: string) => boolean } = {},
): Promise<Sheet> {
  const encoding = said.encoding ?? (await encodingOf(open));
  const start = await startOf(textOf(open(), encoding, limits.bytes), 65_536);
  const form = kind ? formOf(start.text) : "table";
  if (form === "calendar" && kind !== "events")
    throw new Refusal("invalid", "The file is a calendar. Import it as events, for the group whose calendar it is.");
  if (form !== "table") {
    const { names, rows, doubts, lists, list } = await entriesOf(open, { form, encoding, kind, said });
    return {
      form,
      lists,
      list,
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
  const sample = rows.filter((row) => isData(row, header));
  return { form, encoding, delimiter, header, sample, doubts: [], lists: [], list: "" };
}

type Rows = Pick<Sheet, "form" | "encoding" | "delimiter" | "header"> & {
  kind?: ImportKind;
  mapping?: Pick<Mapping, "file">;
};

/** The rows below the header that hold anything, broken ones too. */
export async function* dataRows(open: Opener, sheet: Rows): AsyncGenerator<Row> {
  const { form, encoding, kind } = sheet;
  if (form !== "table") {
    yield* (await entriesOf(open, { form, encoding, kind, said: sheet.mapping?.file ?? {} })).rows;
    return;
  }
  for await (const row of rowsOf(textOf(open(), sheet.encoding, limits.bytes), sheet.delimiter))
    if (isData(row, sheet.header)) yield row;
}

function formOf(start: string): Sheet["form"] {
  if (isCalendar(start)) return "calendar";
  return /^\ufeff?\s*(\{\s*["}]|\[\s*[[{\]"\d-])/.test(start) ? "objects" : "table";
}

type Entries = {
  form: "calendar" | "objects";
  encoding: string;
  kind: ImportKind | undefined;
  said: Mapping["file"];
};

async function entriesOf(
  open: Opener,
  { form, encoding, kind, said }: Entries,
): Promise<Pick<Sheet, "lists" | "list" | "doubts"> & { names: string[]; rows: Row[] }> {
  const { text } = await startOf(textOf(open(), encoding, limits.bytes), limits.bytes);
  if (form === "objects") return { ...objectRows(text, { kind, list: said.list }), doubts: [] };
  return { names: calendarColumns, ...calendarRows(text, said), lists: [], list: "" };
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
