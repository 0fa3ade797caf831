import type { Problem } from "../../problem";
import type { Row } from "../rows";
import type { SessionizeTable } from "../sessionize/table";
import { cleanText, normalizeWords } from "../text";

/**
 * The names of the columns, the row that gave them (0 where none does) and what had to be renamed; `table` where rows are put
 * together, so that their columns are other ones than those of the file.
 */
export type Header = { names: string[]; row: number; renamed: Problem[]; table?: SessionizeTable };

/**
 * Finds the row that names the columns among the first ones: the one with the most known words, else the first full one that
 * holds no data itself. Without one the columns are called by their place.
 */
export function findHeader(rows: Row[], isKnown: (name: string) => boolean, wanted?: number | false): Header {
  const width = Math.max(1, ...rows.map((row) => row.cells.length));
  const header =
    wanted === false ? undefined : wanted ? rows.find((row) => row.row === wanted) : likelyHeader(rows, isKnown);
  return header
    ? namesOf(header)
    : { names: Array.from({ length: width }, (_, at) => nameByPlace(at)), row: 0, renamed: [] };
}

function likelyHeader(rows: Row[], isKnown: (name: string) => boolean): Row | undefined {
  const candidates = rows.filter((row) => filled(row).length > 0 && !row.broken).slice(0, 12);
  const usual = usualWidth(rows);
  const first = candidates.find((row) => filled(row).length >= Math.max(Math.min(2, usual), usual * 0.6));
  const words = candidates.map((row) => ({ row, known: holdsData(row) ? 0 : filled(row).filter(isKnown).length }));
  const best = words.reduce<{ row?: Row; known: number }>((best, next) => (next.known > best.known ? next : best), {
    known: 0,
  });
  if (best.row && (best.known > 1 || best.row === first)) return best.row;
  const isDistinct = first && new Set(filled(first).map(normalizeWords)).size === filled(first).length;
  return first && isDistinct && !holdsData(first) ? first : undefined;
}

function usualWidth(rows: Row[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) if (filled(row).length) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0] as [number, number])[0];
}

function filled(row: Row): string[] {
  return row.cells.map(cleanText).filter(Boolean);
}

/** Numbers, days, addresses and long texts are data: no column is called that. */
function holdsData(row: Row): boolean {
  return filled(row).some(
    (cell) =>
      /^[\d\s.,:/+-]+$/.test(cell) ||
      /^https?:\/\/|^\S+@\S+\.\w+$/i.test(cell) ||
      /\d{4}-\d\d-\d\d/.test(cell) ||
      cell.length > 120,
  );
}

function namesOf(header: Row): Header {
  const renamed: Problem[] = [];
  const names: string[] = [];
  for (const [at, cell] of header.cells.entries()) {
    const written = cleanText(cell).slice(0, 150);
    const name = uniqueName(reserved.has(written) ? "" : written, at, names);
    if (written && name !== written) renamed.push({ row: header.row, column: name, reason: reasonFor(written, name) });
    names.push(name);
  }
  return { names, row: header.row, renamed };
}

const reserved = new Set(["__proto__", "constructor", "prototype"]);

function uniqueName(written: string, at: number, taken: string[]): string {
  const base = written || nameByPlace(at);
  let name = base;
  for (let count = 2; taken.includes(name); count++) name = `${base} (${count})`;
  return name;
}

function reasonFor(written: string, name: string): string {
  if (reserved.has(written)) return `"${written}" cannot be the name of a column; it is called "${name}" here.`;
  return `There are two columns called "${written}"; this one is called "${name}" here.`;
}

function nameByPlace(at: number): string {
  return `Column ${at + 1}`;
}
