import { describe, expect, it } from "vitest";
import { type CsvRow, csvResponse } from "./csv";

const heads = ["name", "note"];
const rows: CsvRow[] = [
  ["Ña, “Pepa”", "=1+1"],
  [null, 'says "hi"'],
  ["+56 2", 7],
];
const expected = ["\ufeffname,note", `"Ña, “Pepa”",'=1+1`, ',"says ""hi"""', "'+56 2,7", ""].join("\r\n");

async function textOf(response: Response): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
}

describe("a table as CSV", () => {
  it("begins with a byte order mark, ends lines as Windows does and holds no formula", async () => {
    const response = csvResponse("people.csv", heads, rows);
    expect(await textOf(response)).toBe(expected);
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="people.csv"');
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("quotes a text of several lines, however its lines end", async () => {
    const response = csvResponse("people.csv", heads, [["a\nb", "c\rd"]]);
    expect(await textOf(response)).toBe('\ufeffname,note\r\n"a\nb","c\rd"\r\n');
  });

  it("is the same to the letter where its rows come in slices", async () => {
    async function* slices() {
      for (const row of rows) yield [row];
      yield [];
    }
    expect(await textOf(csvResponse("people.csv", heads, slices()))).toBe(expected);
  });

  it("asks for no further slice once nobody reads it", async () => {
    let asked = 0;
    let isLetGo = false;
    async function* endless() {
      try {
        for (;;) yield [[String(asked++)]];
      } finally {
        isLetGo = true;
      }
    }
    const reader = csvResponse("people.csv", heads, endless()).body?.getReader();
    await reader?.read();
    await reader?.read();
    await reader?.cancel();
    expect([asked < 5, isLetGo]).toEqual([true, true]);
  });
});
