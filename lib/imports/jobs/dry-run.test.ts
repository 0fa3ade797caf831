import { expect, it } from "vitest";
import { anImport } from "@/lib/testing/imports";
import { aMember, anAdministrator } from "@/lib/testing/people";
import { dryRunImport } from "./dry-run";
import { getImport } from "./get";

/** The longest pieces of work during something, in milliseconds: what everybody else would have waited. */
async function pausesDuring(work: () => Promise<unknown>): Promise<{ p99: number; longest: number }> {
  const late: number[] = [];
  let last = performance.now();
  const timer = setInterval(() => {
    late.push(Math.max(0, performance.now() - last - 5));
    last = performance.now();
  }, 5);
  await work();
  clearInterval(timer);
  late.push(performance.now() - last);
  late.sort((one, other) => one - other);
  return { p99: late[Math.floor(late.length * 0.99)] ?? 0, longest: late.at(-1) ?? 0 };
}

const previewOf = async (file: string) => {
  const viewer = await anAdministrator();
  const id = await anImport({ viewer, kind: "activities", file, memberId: await aMember() });
  const batch = await getImport(viewer, id);
  return () => dryRunImport(viewer, batch);
};

it("reads a long file in pieces, and not again when the page is loaded again", { timeout: 120_000 }, async () => {
  const preview = await previewOf(`Title,Date,Type,Link,City\n${"Row,2025-01-01,talk,,\n".repeat(20_000)}`);
  const { p99 } = await pausesDuring(preview);
  // A tenth of a second is what people feel; the machine that tests may be busy with much else.
  expect(p99).toBeLessThan(250);
});

it("refuses a row with a cell that is no text of a person, and says so", { timeout: 60_000 }, async () => {
  for (const [words, reason] of [
    [30_000, "longer than 100,000 characters"],
    [500_000, "longer than 300000 characters"],
  ] as const) {
    const long = "word ".repeat(words);
    const file = `Title,Date,Type\nFine,2025-01-01,talk\n${long},2025-01-02,talk\nLast,2025-01-03,talk\n`;
    const { rows, counts } = await (await previewOf(file))();
    expect(counts).toMatchObject({ created: 2, refused: 1 });
    expect(rows[0]?.reason).toContain(reason);
  }
});
