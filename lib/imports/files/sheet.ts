import { Refusal } from "@/lib/core/errors";
import type { Problem } from "../problem";
import { withWholeCharacters } from "./calendar/octets";
import { calendarColumns, calendarRows, isCalendar } from "./calendar/rows";
import { type Delimiter, declaredDelimiter, detectDelimiters } from "./csv/delimiter";
import { findHeader, type Header } from "./csv/header";
import { csvRows } from "./csv/rows";
import { decodeText, type FileOpener } from "./encoding";
import { type EncodingGuess, type EncodingReading, guessEncoding } from "./guess-encoding";
import type { PeopleByAlias } from "./json/aliases";
import type { JsonListName } from "./json/lists";
import { jsonRows } from "./json/rows";
import { pauses } from "./pause";
import { withWholeLetters } from "./repair";
import { fileLimits, type Row, withinLimits } from "./rows";
import { joinSessionizeRows, type SessionizeRows, sessionizeHeader } from "./sessionize/table";

/** How a file is to be read, and what stands in its first rows. */
export type Sheet = {
  form: "table" | "calendar" | "objects";
  encoding: string;
  /** Where only a person can say which of them it is. */
  encodingReadings: EncodingReading[];
  delimiter: string;
  header: Header;
  sample: Row[];
  doubts: Problem[];
  /** Of a file of objects, the lists in it whose entries may be the rows, and the one taken. */
  lists: string[];
  list: string;
  /** Of a file of objects, who goes by which other names. */
  aliases: PeopleByAlias;
};

/** What somebody said about the file itself, where it is not to be told from it. */
type FileAnswers = {
  encoding?: string | undefined;
  delimiter?: Delimiter | undefined;
  header?: number | false | undefined;
  list?: string | undefined;
  preset?: string | undefined;
  calendar?: { lastDay?: "inclusive" | "exclusive" | undefined } | undefined;
};

type SheetOptions = {
  isKnown: (name: string) => boolean;
  /** A file that is anything but a table is no such list, and is read as one all the same. */
  onlyTables?: true;
  /** No question about the file can be asked: what only a person can tell refuses it. */
  nobodyAnswers?: true;
  /** In words, why a calendar is not taken, where it is not. */
  calendarRefusal?: string | null;
  jsonList?: JsonListName | null;
  sessionizeRows?: SessionizeRows | null;
  /** The time zone of the group that the file is about. */
  timeZone?: string | null;
};

/** Finds form, encoding, delimiter and header, as far as the answers do not say them; refuses what is no text. */
export async function openSheet(
  file: FileOpener,
  said: FileAnswers,
  { isKnown, onlyTables, nobodyAnswers, calendarRefusal, jsonList, sessionizeRows, timeZone }: SheetOptions,
): Promise<Sheet> {
  const open = withWholeCharacters(file);
  const guess = said.encoding ? { encoding: said.encoding, readings: [] } : await guessEncoding(open);
  const { encoding, readings: encodingReadings } = nobodyAnswers ? encodingWithoutAnswer(guess) : guess;
  const start = await startOf(decodeText(open(), encoding, fileLimits.bytes), 65_536);
  const form = onlyTables ? "table" : formOf(start.text);
  if (form === "calendar" && calendarRefusal) throw new Refusal("invalid", calendarRefusal);
  if (form !== "table") {
    const { names, rows, doubts, lists, list, aliases } = await entriesOf(open, file, {
      form,
      encoding,
      jsonList,
      said,
      timeZone,
    });
    return {
      form,
      lists,
      list,
      aliases,
      encoding,
      encodingReadings,
      delimiter: "",
      header: { names, row: 0, renamed: [] },
      sample: rows.slice(0, 200).map(withinLimits),
      doubts,
    };
  }
  await refuseTooManyLines(open);
  const signs = detectDelimiters(start.text, start.isWhole, said.delimiter);
  if (!signs)
    throw new Refusal(
      "invalid",
      "The first line uses another sign between its cells than the lines below. Use one sign in the whole file.",
    );
  const { delimiter, headerDelimiter } = signs;
  const first = await take(csvRows(decodeText(open(), encoding, fileLimits.bytes), delimiter, headerDelimiter), 200);
  const rows = (declaredDelimiter(start.text) ? first.slice(1) : first).map(withWholeLetters);
  const header = findHeader(rows.slice(0, said.header ? 200 : 40), isKnown, said.header);
  const asked = sessionizeRows && said.preset !== "plain" ? sessionizeHeader(header, sessionizeRows) : null;
  if (asked?.table) {
    const table = { form, encoding, encodingReadings, delimiter, header: asked, ...noLists };
    const joined = await joinSessionizeRows(tableRows(open, table), asked.table);
    return { ...table, sample: joined.rows.slice(0, 200).map(withinLimits), doubts: joined.doubts };
  }
  const sample = rows.filter((row) => isData(row, header)).map(withinLimits);
  return { form, encoding, encodingReadings, delimiter, header, sample, doubts: [], ...noLists };
}

const noLists = { lists: [], list: "", aliases: new Map() };

function encodingWithoutAnswer(guess: EncodingGuess): EncodingGuess {
  if (guess.readings.length < 2) return guess;
  if (guess.isWestern) return { encoding: "windows-1252", readings: [] };
  throw new Refusal(
    "invalid",
    "The letters of this list can be read in several ways. Save the list as UTF-8 and try again.",
  );
}

type OpenedSheet = Pick<Sheet, "form" | "encoding" | "delimiter" | "header"> & {
  kind?: { jsonList: JsonListName | null };
  mapping?: { file: FileAnswers };
  known?: { group?: { timeZone: string | null } };
};

/** The rows below the header that hold anything, broken ones too. */
export async function* dataRows(file: FileOpener, sheet: OpenedSheet): AsyncGenerator<Row> {
  const open = withWholeCharacters(file);
  const { form, encoding, kind, known } = sheet;
  const pause = pauses();
  if (form !== "table") {
    const asked = { form, encoding, jsonList: kind?.jsonList, timeZone: known?.group?.timeZone };
    for (const row of (await entriesOf(open, file, { ...asked, said: sheet.mapping?.file ?? {} })).rows) {
      await pause();
      yield withWholeLetters(withinLimits(row));
    }
    return;
  }
  const { table } = sheet.header;
  if (!table) return yield* tableRows(open, sheet);
  for (const row of (await joinSessionizeRows(tableRows(open, sheet), table)).rows) {
    await pause();
    yield row;
  }
}

async function* tableRows(
  open: FileOpener,
  { encoding, delimiter, header }: Pick<Sheet, "encoding" | "delimiter" | "header">,
): AsyncGenerator<Row> {
  for await (const row of csvRows(decodeText(open(), encoding, fileLimits.bytes), delimiter))
    if (isData(row, header)) yield withWholeLetters(withinLimits(row));
}

function formOf(start: string): Sheet["form"] {
  if (isCalendar(start)) return "calendar";
  return /^\ufeff?\s*(\{\s*["}]|\[\s*[[{\]"\d-])/.test(start) ? "objects" : "table";
}

type Entries = {
  form: "calendar" | "objects";
  encoding: string;
  jsonList: JsonListName | null | undefined;
  said: FileAnswers;
  timeZone?: string | null;
};

/** Read once for as long as the same opener is in use: its rows are asked for to find out what they mean, and then to be taken. */
const entriesRead = new WeakMap<FileOpener, { key: string; entries: ReturnType<typeof readEntries> }>();

function entriesOf(open: FileOpener, file: FileOpener, asked: Entries): ReturnType<typeof readEntries> {
  const { form, encoding, said, timeZone, jsonList } = asked;
  const list = [jsonList?.name.source, said.list];
  const key = JSON.stringify([form, encoding, list, said.calendar, timeZone ?? null]);
  const known = entriesRead.get(file);
  if (known?.key === key) return known.entries;
  const entries = readEntries(open, asked);
  entriesRead.set(file, { key, entries });
  return entries;
}

async function readEntries(
  open: FileOpener,
  { form, encoding, jsonList, said, timeZone }: Entries,
): Promise<Pick<Sheet, "lists" | "list" | "aliases" | "doubts"> & { names: string[]; rows: Row[] }> {
  const { text } = await startOf(decodeText(open(), encoding, fileLimits.bytes), fileLimits.bytes);
  if (form === "objects") return jsonRows(text, { named: jsonList, list: said.list });
  return {
    names: calendarColumns,
    ...(await calendarRows(text, { calendar: said.calendar, timeZone })),
    ...noLists,
  };
}

/** Where no quotes can hide a line end, the lines tell before anything else is read. */
async function refuseTooManyLines(open: FileOpener): Promise<void> {
  let lines = 0;
  for await (const slice of open()) {
    const bytes = Buffer.from(slice.buffer, slice.byteOffset, slice.byteLength);
    if (bytes.includes(0x22)) return;
    for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) lines++;
    if (lines > fileLimits.rows + 1000)
      throw new Refusal("too_large", `The file has more than ${fileLimits.rows.toLocaleString("en")} rows. Split it.`);
  }
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
