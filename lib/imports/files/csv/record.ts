/** A record and where the next one starts; a broken one ends with its first line, and `at` is where it went wrong. */
export type CsvRecord = { cells: string[]; next: number } | { broken: string; cell: number; at: number; next: number };

/** The record that starts at `from`; null where the text ends before the record does and more of it may come. */
export function csvRecordAt(
  text: string,
  from: number,
  delimiter: string,
  isWhole: boolean,
  maxCharacters = 1_000_000,
): CsvRecord | null {
  if (from >= text.length) return null;
  const record = readAt(text, from, delimiter, isWhole);
  if (record && "cells" in record) return record;
  const isTooLong = text.length - from > maxCharacters;
  if (!record && !isTooLong) return null;
  const next = lineAfter(text, from);
  const isCut = next === null || (next === text.length && text[next - 1] === "\r");
  if (isCut && !isWhole && !isTooLong) return null;
  const why = record ?? {
    broken: `The row is longer than ${maxCharacters} characters; a quote may be missing.`,
    cell: 0,
    at: from,
  };
  return { ...why, next: next ?? text.length };
}

export function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) lines++;
  // Nearly no file has them: to look for one up to its end, row after row, would take as long as all else.
  if (!text.slice(from, to).includes("\r")) return lines;
  for (let at = from; at < to; at++) if (text[at] === "\r" && text[at + 1] !== "\n") lines++;
  return lines;
}

type RecordReading = { cells: string[]; next: number } | { broken: string; cell: number; at: number };

function readAt(text: string, from: number, delimiter: string, isWhole: boolean): RecordReading | null {
  const cells: string[] = [];
  for (let at = from; ; at++) {
    const start = afterBlanks(text, at, delimiter);
    if (text[start] === '"') {
      const quoted = quotedAt(text, start);
      if (!quoted)
        return isWhole
          ? { broken: "A quote is opened here and never closed.", cell: cells.length, at: text.length }
          : null;
      at = afterBlanks(text, quoted.next, delimiter);
      if (at >= text.length && !isWhole) return null;
      if (!endsCell(text[at], delimiter))
        return {
          broken: `After the closing quote comes "${text[at]}" instead of the end of the cell.`,
          cell: cells.length,
          at,
        };
      cells.push(quoted.value);
    } else {
      const end = endOfCell(text, at, delimiter);
      if (end === text.length && !isWhole) return null;
      cells.push(text.slice(at, end));
      at = end;
    }
    if (text[at] === delimiter) continue;
    if (text[at] === "\r" && at + 1 === text.length && !isWhole) return null;
    return { cells, next: at + lineEndAt(text, at) };
  }
}

function quotedAt(text: string, start: number): { value: string; next: number } | null {
  let value = "";
  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, next: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}

function endOfCell(text: string, from: number, delimiter: string): number {
  const end = endsOfCells.get(delimiter) ?? new RegExp(`[${delimiter === "|" ? "\\|" : delimiter}\n\r]`, "g");
  endsOfCells.set(delimiter, end);
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
}

const endsOfCells = new Map<string, RegExp>();

function endsCell(sign: string | undefined, delimiter: string): boolean {
  return sign === undefined || sign === delimiter || sign === "\n" || sign === "\r";
}

function afterBlanks(text: string, from: number, delimiter: string): number {
  let at = from;
  while (text[at] === " " || (text[at] === "\t" && delimiter !== "\t")) at++;
  return at;
}

function lineAfter(text: string, from: number): number | null {
  const end = endOfCell(text, from, "\n");
  return end === text.length ? null : end + lineEndAt(text, end);
}

function lineEndAt(text: string, at: number): number {
  return text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
}
