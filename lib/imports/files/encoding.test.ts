import { expect, test } from "vitest";
import { blockingProblemsOf } from "../infer/inspected-file";
import { withOwnKeys } from "../kinds/activities/index";
import { readActivity } from "../kinds/activities/read";
import { inspectFile } from "../kinds/files";
import { readEach } from "../kinds/kind";
import { mappingSchema } from "../schema";
import { openBytes } from "./encoding";
import { inBatches } from "./rows";

const open = (file: string | Buffer) => openBytes(Buffer.from(file));

async function activities(file: Buffer) {
  const found = await inspectFile(open(file), "activities", mappingSchema.parse({}));
  expect(blockingProblemsOf(found)).toEqual([]);
  for await (const batch of withOwnKeys(inBatches(readEach(open(file), found, readActivity)))) return batch;
  return [];
}

const two = "Title,Date\nZwölf Regeln,2024-01-05\nSchluß,2024-01-06\n";
const cp1252 = Buffer.from(two.replaceAll("ö", "\u00f6").replaceAll("ß", "\u00df"), "latin1");

test.each([
  ["UTF-8", Buffer.from(two)],
  ["UTF-8 with a mark", Buffer.from(`\ufeff${two}`)],
  ["UTF-16 little-endian", Buffer.from(`\ufeff${two}`, "utf16le")],
  ["UTF-16 big-endian", Buffer.from(`\ufeff${two}`, "utf16le").swap16()],
  ["UTF-16 without a mark", Buffer.from(two, "utf16le")],
  ["Windows-1252", cp1252],
  ["semicolons", Buffer.from(two.replaceAll(",", ";"))],
  ["tabs", Buffer.from(two.replaceAll(",", "\t"))],
  ["bars and carriage returns", Buffer.from(two.replaceAll(",", "|").replaceAll("\n", "\r\n"))],
  ["a separator line", Buffer.from(`sep=;\n${two.replaceAll(",", ";")}`)],
  ["a title above the header", Buffer.from(`What I did in 2024\n\n${two}`)],
])("the same two rows come out of %s", async (_, file) => {
  const rows = await activities(file);
  expect(rows.map(({ draft }) => [draft?.title, draft?.startsOn])).toEqual([
    ["Zwölf Regeln", "2024-01-05"],
    ["Schluß", "2024-01-06"],
  ]);
});

test("Windows-1252 keeps its euro and its curly quotes", async () => {
  const [row] = await activities(
    Buffer.concat([
      Buffer.from("Title,Date\n"),
      Buffer.from("Prix \u0093 5 \u0080, caf\u00e9 \u0094".replace(",", ""), "latin1"),
      Buffer.from(",2024-01-05\n"),
    ]),
  );
  expect(row?.draft?.title).toBe("Prix “ 5 € café ”");
});

test("what is no text at all is refused in words", async () => {
  for (const file of ["PK\u0003\u0004rest", "%PDF-1.7", "a,b\0c,d\n", ""]) {
    const found = await inspectFile(open(file), "members", mappingSchema.parse({}));
    expect(blockingProblemsOf(found).length).toBeGreaterThan(0);
  }
});

test("a NUL far into a file is left out of its row", async () => {
  const rows = await activities(Buffer.from(`${two}${"Long ".repeat(1000)},2024-01-07\nCold\0 starts,2024-01-08\n`));
  expect(rows.at(-1)?.draft?.title).toBe("Cold starts");
});
