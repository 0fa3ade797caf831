import { describe, expect, test } from "vitest";
import { parsePlace } from "@/lib/countries/parse-place";
import { fixture } from "@/lib/testing/fixtures/index";
import { manyTalks, quirkyTables, tableWithLooseCommas } from "@/lib/testing/fixtures/tables";
import { openBytes } from "../files/encoding";
import { inBatches } from "../files/rows";
import { dataRows } from "../files/sheet";
import { withOwnKeys } from "../kinds/activities/index";
import { readActivity } from "../kinds/activities/read";
import { inspectFile } from "../kinds/files";
import { readEach } from "../kinds/kind";
import { readMember } from "../kinds/members/read";
import { mappingSchema } from "../schema";
import { blockingProblemsOf } from "./inspected-file";
import { numberStyleInference, parseCount } from "./numbers";

const opened = (file: string | Buffer) =>
  async function* () {
    yield Buffer.from(file);
  };
const opener = (file: string) => opened(fixture(file));

function counted(words: (string | null | undefined)[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word ?? "", (counts.get(word ?? "") ?? 0) + 1);
  return Object.fromEntries(counts);
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

async function members(file: string) {
  const found = await inspectFile(opener(file), "members", mappingSchema.parse({}));
  expect(blockingProblemsOf(found)).toEqual([]);
  return (await all(inBatches(readEach(opener(file), found, readMember)))).flat();
}

async function activities(file: string | Buffer, answers: unknown = {}) {
  const found = await inspectFile(opened(file), "activities", mappingSchema.parse(answers));
  expect(blockingProblemsOf(found)).toEqual([]);
  return (await all(withOwnKeys(inBatches(readEach(opened(file), found, readActivity))))).flat();
}

describe("on files as others keep them", () => {
  test("the heroes file gives 27 members with a term each, in seven specialties, three of them ended", async () => {
    const rows = await members("heroes.csv");
    expect(rows.flatMap(({ refused }) => refused)).toEqual([]);
    const terms = rows.flatMap(({ draft }) => draft?.term ?? []);
    expect(terms).toHaveLength(27);
    expect(new Set(terms.map(({ program }) => program))).toEqual(new Set(["heroes"]));
    expect(counted(terms.map(({ specialty }) => specialty))).toEqual({
      Community: 8,
      Serverless: 5,
      "Machine Learning": 4,
      Container: 3,
      Data: 3,
      DevTools: 3,
      Security: 1,
    });
    expect(terms.filter(({ isEnded, endsOn }) => isEnded && endsOn)).toHaveLength(3);
    expect(terms.every(({ startsOn }) => startsOn)).toBe(true);
    expect(rows.every(({ draft }) => draft?.identities.length === 1)).toBe(true);
    expect(rows.filter(({ draft }) => !draft?.country).map(({ draft }) => draft?.countryAsWritten)).toEqual([
      "Auckland, New Zealand / Suva, Fiji",
    ]);
  });

  test("the builders list gives specialty, program and year from one cell", async () => {
    const rows = await members("builders.csv");
    expect(rows.map(({ draft }) => [draft?.term?.specialty, draft?.term?.startsOn])).toEqual([
      ["Cloud Operations", "2024-01-01"],
      ["Network Content & Delivery", "2024-01-01"],
      ["Containers", "2023-01-01"],
      ["DevTools", "2023-01-01"],
    ]);
    expect(new Set(rows.map(({ draft }) => draft?.term?.program))).toEqual(new Set(["community-builders"]));
  });

  test("one speaker's log gives 11 talks with an audience of 1,200, its dates month first", async () => {
    const rows = await activities(fixture("talks-of-a-speaker.csv"));
    const drafts = rows.flatMap(({ draft }) => draft ?? []);
    expect(drafts).toHaveLength(11);
    expect(
      drafts.reduce(
        (sum, { figures }) => sum + (figures.attendees_in_person ?? 0) + (figures.attendees_online ?? 0),
        0,
      ),
    ).toBe(1200);
    expect(drafts.map(({ startsOn }) => startsOn).filter((day) => day > "2026-06-30")).toEqual([]);
    expect(drafts.find(({ title }) => title.startsWith("From Zero to Lambda"))?.startsOn).toBe("2026-06-20");
    expect(new Set(drafts.map(({ key }) => key)).size).toBe(11);
  });

  test("21,715 talks are read with flat memory", async () => {
    const found = await inspectFile(manyTalks, "activities", mappingSchema.parse({}));
    let [rows, drafts, most] = [0, 0, 0];
    const names = new Set<string>();
    const refused: unknown[] = [];
    for await (const batch of withOwnKeys(inBatches(readEach(manyTalks, found, readActivity)))) {
      rows += batch.length;
      drafts += batch.filter(({ draft }) => draft).length;
      most = Math.max(most, batch.length);
      refused.push(...batch.flatMap(({ refused }) => refused));
      for (const { draft } of batch) for (const { name } of draft?.people ?? []) names.add(name);
    }
    expect([rows, drafts, most]).toEqual([21715, 21714, 200]);
    expect(refused).toEqual([{ row: 5522, column: "recorded", reason: "There is no day." }]);
    expect(names.has("Chu, Hoa-Ling")).toBe(true);
    expect(names.has("Various speakers")).toBe(false);
  }, 30_000);

  test("the groups file counts 34,725 members, 5 groups unknown, and all but two places are settled", async () => {
    const file = opener("groups.csv");
    const found = await inspectFile(file, "members", mappingSchema.parse({}));
    const cells = (await all(dataRows(file, found))).map((row) => row.cells);
    const at = found.header.names.indexOf("Members");
    const evidence = numberStyleInference("Members");
    for (const row of cells) evidence.see(row[at] ?? "");
    const counts = cells.map((row) => parseCount(row[at] ?? "", evidence.verdict().style));
    expect(counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(34_725);
    expect(counts.filter((count) => count === null)).toHaveLength(5);
    expect(cells.filter((row) => !parsePlace(row[1] ?? "").country).length).toBe(2);
  });

  test("every table that is hard to part reads as what it holds", async () => {
    for (const [name, { file, rows: expected }] of Object.entries(quirkyTables)) {
      const found = await inspectFile(opened(file), "activities", mappingSchema.parse({}));
      const rows = (await all(dataRows(opened(file), found))).map(({ cells }) =>
        Object.fromEntries(cells.map((cell, at) => [found.header.names[at], cell])),
      );
      expect([name, rows]).toEqual([name, expected]);
      expect(blockingProblemsOf(found)).toMatchObject([
        { row: 1, column: "title" },
        { row: 1, column: "day" },
      ]);
    }
  });

  test("a user group's table with unquoted commas says which row has too many cells", async () => {
    const rows = await activities(tableWithLooseCommas, {
      columns: { title: "General Slot" },
      defaults: { type: "talk" },
    });
    expect(rows.map(({ draft }) => draft?.startsOn)).toEqual([undefined, "2019-08-27", "2019-07-23"]);
    expect(rows[0]?.refused).toMatchObject([{ row: 2, column: "Column 5" }]);
  });
});

test("a column Kind holds the kinds of events, whatever kinds of groups there are", async () => {
  const columnsOf = async (kind: "events" | "groups", text: string) => {
    const found = await inspectFile(openBytes(Buffer.from(text)), kind, mappingSchema.parse({}));
    return found.columns;
  };
  const events = await columnsOf(
    "events",
    "Title,Date,Kind\nQueues,2026-03-12,conference\nTopics,2026-04-09,workshop\n",
  );
  expect(events.get("kind")).toEqual([2]);
  const groups = "Name,City,Kind\nUG Quito,Quito,Music\nUG Lima,Lima,Sports\n";
  expect((await columnsOf("groups", groups)).has("kind")).toBe(false);
  expect((await columnsOf("groups", groups.replace("Music", "student club"))).has("kind")).toBe(false);
  expect((await columnsOf("groups", groups.replace(/Music|Sports/g, "student club"))).get("kind")).toEqual([2]);
});

describe("a header whose cells are cut by another sign than the rows", () => {
  const read = async (text: string, file = {}) => {
    const open = openBytes(Buffer.from(text));
    const found = await inspectFile(open, "members", mappingSchema.parse({ file }));
    return { names: found.header.names, first: found.sample[0], problems: found.problems.map(({ reason }) => reason) };
  };
  const rows = Array.from({ length: 30 }, (_, at) => `Ana ${at},ana${at}@quilpue.example,Lima\n`).join("");

  test("is cut by its own, and the rows by theirs", async () => {
    const found = { names: ["Name", "Email", "City"], first: ["Ana 0", "ana0@quilpue.example", "Lima"], problems: [] };
    expect(await read(`Name;Email;City\n${rows}`)).toEqual(found);
    expect(await read(`Name;Email;City\n${rows}`, { delimiter: "," })).toEqual(found);
    expect(await read(`Name\tEmail\tCity\n${rows.replaceAll(",", ";")}`)).toEqual(found);
  });

  test("is refused where the two do not fit each other", async () => {
    expect((await read(`Name;Email\n${rows}`)).problems).toEqual([
      expect.stringContaining("another sign between its cells"),
    ]);
  });
});
