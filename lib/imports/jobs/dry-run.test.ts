import { expect, it } from "vitest";
import { dialect } from "@/db/dialect";
import type { ImportKindName } from "@/db/words";
import { anImport } from "@/lib/testing/imports";
import { aMember, anAdministrator } from "@/lib/testing/people";
import type { FileOpener } from "../files/encoding";
import { dryRunImport } from "./dry-run";
import { getImport } from "./get";
import { openUploadedFile } from "./uploaded-file";

const previewOf = async (file: string, kind: ImportKindName = "activities") => {
  const viewer = await anAdministrator();
  const id = await anImport({ viewer, kind, file, memberId: kind === "activities" ? await aMember() : undefined });
  const batch = await getImport(viewer, id);
  const uploaded = openUploadedFile(viewer, batch);
  const read = { times: 0 };
  const open: FileOpener = () => {
    read.times++;
    return uploaded();
  };
  return { preview: () => dryRunImport(viewer, batch, open), read };
};

it("reads a long file in pieces, with a turn for everybody else between them", { timeout: 120_000 }, async () => {
  const { preview } = await previewOf(`Title,Date,Type,Link,City\n${"Row,2025-01-01,talk,,\n".repeat(20_000)}`);
  let turns = 0;
  let isOver = false;
  const count = () => {
    turns++;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  await preview();
  isOver = true;
  expect(turns).toBeGreaterThan(200);
});

it("is not made again for the next page, but is once anything was written", async () => {
  const { preview, read } = await previewOf("Title,Date,Type\nQueues,2025-01-01,talk\n");
  const first = await preview();
  const times = read.times;
  // A PostgreSQL server counts what others write into its other databases, too.
  if (dialect === "sqlite") expect([(await preview()) === first, read.times]).toEqual([true, times]);
  await aMember();
  expect(await preview()).not.toBe(first);
  expect(read.times).toBeGreaterThan(times);
});

it("says what will be made, what waits for an answer and what is skipped", async () => {
  const file = "Title,Date,Type\nQueues,2025-01-01,talk\nTopics,2025-01-02,Zorp\n,2025-01-03,talk\nNone,no day,talk\n";
  const { preview } = await previewOf(file);
  const { counts, made, waiting, rows } = await preview();
  expect({ counts, made, waiting }).toMatchObject({
    counts: { created: 1, refused: 3 },
    made: { activity: { made: 1, changed: 0 } },
    waiting: 1,
  });
  expect(rows.map(({ row, isWaiting }) => [row, isWaiting])).toEqual([
    [3, true],
    [4, false],
    [5, false],
    [2, false],
  ]);
});

it("refuses a row with a cell that is no text of a person, and says so", { timeout: 60_000 }, async () => {
  for (const [words, reason] of [
    [30_000, "longer than 100,000 characters"],
    [500_000, "longer than 300000 characters"],
  ] as const) {
    const long = "word ".repeat(words);
    const file = `Title,Date,Type\nFine,2025-01-01,talk\n${long},2025-01-02,talk\nLast,2025-01-03,talk\n`;
    const { rows, counts } = await (await previewOf(file)).preview();
    expect(counts).toMatchObject({ created: 2, refused: 1 });
    expect(rows[0]?.reason).toContain(reason);
  }
});
