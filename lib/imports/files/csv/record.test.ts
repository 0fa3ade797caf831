import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvRows } from "./rows";

async function* cut(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function cellsOf(text: string, size = 7, delimiter = ",") {
  const rows: string[][] = [];
  for await (const row of csvRows(cut(text, size), delimiter))
    rows.push(row.broken ? ["!", row.broken.reason] : row.cells);
  return rows;
}

test("whatever is written as CSV reads back the same, wherever the slices are cut", async () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('"', ",", "\n", "\r\n", "\r", '""', "a b", "é"));
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), fc.constantFrom("\n", "\r\n"), async (rows, size, end) => {
      const text = stringify(rows, { quoted: true, record_delimiter: end });
      expect(await cellsOf(text, size)).toEqual(rows);
    }),
  );
});

test("any text at all is read to its end", async () => {
  const text = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "a", " ") });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), async (text, size) => {
      expect(await cellsOf(text, size)).toEqual(await cellsOf(text, 10_000));
    }),
  );
});

test("a quote that is never closed costs its own row only", async () => {
  expect(await cellsOf('a,b\n"c,d\ne,f\n')).toEqual([
    ["a", "b"],
    ["!", "A quote is opened here and never closed."],
    ["e", "f"],
  ]);
});

test("text behind a closing quote costs its own row only", async () => {
  expect(await cellsOf('a,b\n"c"x,d\ne,f\n')).toEqual([
    ["a", "b"],
    ["!", 'After the closing quote comes "x" instead of the end of the cell.'],
    ["e", "f"],
  ]);
});

test("a quote inside a plain cell is a quote", async () => {
  expect(await cellsOf('5" screen,b\n')).toEqual([['5" screen', "b"]]);
});

test("rows count as in a spreadsheet and lines as in an editor", async () => {
  const rows = [];
  for await (const { row, line } of csvRows(cut('a,b\n"x\ny",2\nc,d\n', 3), ",")) rows.push([row, line]);
  expect(rows).toEqual([
    [1, 1],
    [2, 2],
    [3, 4],
  ]);
});

test("a quote that swallows millions of characters ends in a refusal, not in a crash", async () => {
  async function* endless() {
    for (let part = 0; part < 40; part++) yield `${part ? "" : '"'}${"x".repeat(65_536)}`;
  }
  const read = async () => {
    for await (const _ of csvRows(endless(), ",")) void _;
  };
  await expect(read()).resolves.toBeUndefined();
});
