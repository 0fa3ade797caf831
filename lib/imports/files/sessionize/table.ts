import type { Problem } from "../../problem";
import type { Header } from "../csv/header";
import type { Row } from "../rows";
import { cleanText, normalizeWords } from "../text";
import { isNotAccepted, type LeftOut, leftOutWarnings } from "./left-out";

/** What a row stands for once the rows of a table of Sessionize that belong together are put together. */
export type SessionizeRows = "sessions" | "speakers";

/** Where a table of Sessionize has what: one row for each speaker of each session, the columns of the speaker last. */
export type SessionizeTable = {
  rows: SessionizeRows;
  width: number;
  session: number;
  speaker: number;
  status: number;
  owner: number;
  name: number[];
  /** Which columns the rows that were put together have. */
  kept: number[];
};

/** The columns of the table once it has a row for each session, or each speaker; null where it is no such table. */
export function sessionizeHeader(header: Header, rows: SessionizeRows): Header | null {
  const words = header.names.map(normalizeWords);
  const at = (word: string) => words.indexOf(word);
  const [session, speaker] = [at("session id"), at("speaker id")];
  const name = [at("first name"), at("last name")];
  if (session < 0 || speaker <= session || at("title") < 0 || at("owner") < 0 || name.some((place) => place < speaker))
    return null;
  const isOfSpeaker = (place: number) => place >= speaker;
  const kept = header.names.map((_, place) => place).filter((place) => isOfSpeaker(place) === (rows === "speakers"));
  const names = kept.map((place) => header.names[place] ?? "");
  const table = { rows, session, speaker, name, kept, width: words.length, status: at("status"), owner: at("owner") };
  return { ...header, names: rows === "sessions" ? [...names, "speakers", "speakers.profiles"] : names, table };
}

/** The rows of such a table put together: what a session says once holds for its other rows, too. Broken rows stay as they are. */
export async function joinSessionizeRows(
  all: AsyncIterable<Row>,
  table: SessionizeTable,
): Promise<{ rows: Row[]; doubts: Problem[] }> {
  const broken: Row[] = [];
  const sessions = new Map<string, Row[]>();
  for await (const row of all) {
    if (row.broken || row.cells.slice(table.width).some((cell) => cell.trim())) broken.push(row);
    else {
      const id = cellOf(row, table.session) || `row ${row.row}`;
      sessions.set(id, [...(sessions.get(id) ?? []), row]);
    }
  }
  const leftOut: LeftOut = { notAccepted: 0, service: 0 };
  const talks = [...sessions.values()].filter((rows) => {
    if (isNotAccepted(saidFirst(rows, table.status))) leftOut.notAccepted++;
    else if (!saidFirst(rows, table.owner) && !saidFirst(rows, table.speaker)) leftOut.service++;
    else return true;
    return false;
  });
  const joined =
    table.rows === "sessions" ? talks.map((rows) => sessionRow(rows, table)) : speakerRows(talks.flat(), table);
  const rows = [...joined, ...broken].sort((one, other) => one.row - other.row);
  return { rows, doubts: leftOutWarnings(leftOut) };
}

function sessionRow(rows: Row[], table: SessionizeTable): Row {
  const people = rows.filter((row) => nameIn(row, table));
  const cells = table.kept.map((place) => saidFirst(rows, place));
  const names = people.map((row) => nameIn(row, table)).join("\n");
  return { ...firstOf(rows), cells: [...cells, names, people.map((row) => profilesIn(row, table)).join("\n")] };
}

/** Of somebody with several sessions, what any of the rows says. */
function speakerRows(rows: Row[], table: SessionizeTable): Row[] {
  const people = new Map<string, Row[]>();
  for (const row of rows) {
    const id = cellOf(row, table.speaker) || nameIn(row, table);
    if (id) people.set(id, [...(people.get(id) ?? []), row]);
  }
  return [...people.values()].map((some) => ({
    ...firstOf(some),
    cells: table.kept.map((place) => saidFirst(some, place)),
  }));
}

function firstOf([first]: Row[]): Pick<Row, "row" | "line"> {
  return { row: first?.row ?? 0, line: first?.line ?? 0 };
}

function nameIn(row: Row, { name }: SessionizeTable): string {
  return cleanText(name.map((place) => cellOf(row, place)).join(" "));
}

/** The e-mail and the pages of a speaker, whatever their columns are called. */
function profilesIn(row: Row, { speaker }: SessionizeTable): string {
  const cells = row.cells.slice(speaker).map(cleanText);
  return cells.filter((cell) => /^https?:\/\/\S+$|^[^\s@]+@[^\s@]+\.[^\s@]+$/i.test(cell)).join(" ");
}

function saidFirst(rows: Row[], place: number): string {
  return rows.map((row) => cellOf(row, place)).find(Boolean) ?? "";
}

function cellOf(row: Row, place: number): string {
  return row.cells[place]?.trim() ?? "";
}
