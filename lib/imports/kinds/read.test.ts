import fc from "fast-check";
import { expect, test } from "vitest";
import { openBytes } from "../files/encoding";
import { inBatches } from "../files/rows";
import type { RowReading } from "../infer/cells";
import { blockingProblemsOf } from "../infer/inspected-file";
import { mappingSchema } from "../schema";
import { withOwnKeys } from "./activities/index";
import { type ActivityDraft, readActivity } from "./activities/read";
import { inspectFile } from "./files";
import { readEach } from "./kind";
import { type MemberDraft, readMember } from "./members/read";

const open = (file: string | Buffer) => openBytes(Buffer.from(file));

async function activities(file: string | Buffer, answers: unknown = {}): Promise<RowReading<ActivityDraft>[]> {
  const found = await inspectFile(open(file), "activities", mappingSchema.parse(answers));
  expect(blockingProblemsOf(found)).toEqual([]);
  const rows: RowReading<ActivityDraft>[] = [];
  for await (const batch of withOwnKeys(inBatches(readEach(open(file), found, readActivity)))) rows.push(...batch);
  return rows;
}

async function members(file: string | Buffer, answers: unknown = {}): Promise<RowReading<MemberDraft>[]> {
  const found = await inspectFile(open(file), "members", mappingSchema.parse(answers));
  expect(blockingProblemsOf(found)).toEqual([]);
  const rows: RowReading<MemberDraft>[] = [];
  for await (const batch of inBatches(readEach(open(file), found, readMember))) rows.push(...batch);
  return rows;
}

test("a file without a header is understood by its values", async () => {
  const rows = await activities(
    "2024-01-05,A talk on queues,https://example.org/a\n2024-02-06,A talk on topics,https://example.org/b\n",
  );
  expect(rows.map(({ draft }) => [draft?.startsOn, draft?.title, draft?.links])).toEqual([
    ["2024-01-05", "A talk on queues", ["https://example.org/a"]],
    ["2024-02-06", "A talk on topics", ["https://example.org/b"]],
  ]);
});

test("doubled and dangerous headers are renamed and told", async () => {
  const found = await inspectFile(
    open("__proto__,Title,Date,Title\n1,a,2024-01-05,b\n"),
    "activities",
    mappingSchema.parse({}),
  );
  expect(found.header.names).toEqual(["Column 1", "Title", "Date", "Title (2)"]);
  expect(found.warnings).toHaveLength(2);
});

test("broken quotes and stray cells refuse their own row, with row, column and reason", async () => {
  const rows = await activities(
    'Title,Date,Views\n"a"x,2024-01-05,1\nb,2024-01-06,2,surplus\nc,2024-01-07\nd,2024-01-08,many\n',
  );
  expect(rows.map(({ row, draft }) => [row, draft?.title])).toEqual([
    [2, undefined],
    [3, undefined],
    [4, "c"],
    [5, "d"],
  ]);
  expect(rows.flatMap(({ refused }) => refused.map(({ row, column }) => [row, column]))).toEqual([
    [2, "Title"],
    [3, "Column 4"],
  ]);
  expect(rows.flatMap(({ warnings }) => warnings.map(({ row, column }) => [row, column]))).toEqual([
    [4, "Views"],
    [5, "Views"],
  ]);
  expect(rows[3]?.draft?.figures).toEqual({});
});

test("an ambiguous date keeps the file out until the mapping answers", async () => {
  const file = "Title,Date\na,1/2/2024\n";
  const found = await inspectFile(open(file), "activities", mappingSchema.parse({}));
  expect(blockingProblemsOf(found)).toMatchObject([{ row: 1, column: "Date" }]);
  expect((await activities(file, { dates: { Date: "month-first" } }))[0]?.draft?.startsOn).toBe("2024-01-02");
});

test("a mapping names columns, words and what holds for all", async () => {
  const file = "Slot,When,What,Who\nCaching,05.01.2024,gig,Ana & Bo\n";
  const [row] = await activities(file, {
    columns: { title: "Slot", day: "When", type: "What", speakers: "Who" },
    types: { gig: "talk" },
    people: { separator: " & " },
    defaults: { language: "en" },
  });
  expect(row?.draft).toMatchObject({
    title: "Caching",
    startsOn: "2024-01-05",
    type: "talk",
    language: "en",
    people: [
      { name: "Ana", part: "speaker" },
      { name: "Bo", part: "speaker" },
    ],
  });
});

test("a mapping that names a missing column is told so", async () => {
  const found = await inspectFile(
    open("Title,Date\na,2024-01-05\n"),
    "activities",
    mappingSchema.parse({ columns: { title: "Headline" } }),
  );
  expect(blockingProblemsOf(found)).toMatchObject([{ column: "Headline" }, { column: "title" }]);
});

test("the same row twice in one file is two, and each time with the same keys", async () => {
  const file = "Title,Date\na,2024-01-05\na,2024-01-05\n";
  const keys = async () => (await activities(file)).map(({ draft }) => draft?.key);
  const first = await keys();
  expect(new Set(first).size).toBe(2);
  expect(await keys()).toEqual(first);
});

test("people online are counted online", async () => {
  const rows = await activities(
    "Talk Name,Date,Venue,Audience Size\na,2024-01-05,Online,40\nb,2024-01-06,City Hall,1.250\n",
  );
  expect(rows.map(({ draft }) => [draft?.type, draft?.figures])).toEqual([
    ["talk", { attendees_online: 40 }],
    ["talk", { attendees_in_person: 1250 }],
  ]);
});

test("a member comes with place, identities and term", async () => {
  const [row] = await members(
    'Name,Location,Category,Bio URL,Since Date,Tags\nAda Okoro,"Lagos, Nigeria",AWS Data Hero,https://www.linkedin.com/in/ada-okoro/,Hero from 2019 - 2022,alumni-hero|Blogger\n',
  );
  expect(row?.draft).toMatchObject({
    name: "Ada Okoro",
    city: "Lagos",
    country: "NG",
    identities: [{ kind: "linkedin", value: "ada-okoro" }],
    tags: ["alumni-hero", "Blogger"],
    term: { program: "heroes", specialty: "Data", startsOn: "2019-01-01", endsOn: "2022-12-31", isEnded: true },
  });
});

test("a link that several names share identifies nobody", async () => {
  const rows = await members(
    "Name,Website,Github\nAda,https://club.example.org,ada\nBo,https://club.example.org/,bo\nCy,No URL,cy\n",
  );
  expect(rows.map(({ draft }) => [draft?.identities.map(({ kind }) => kind), draft?.doubtful.length])).toEqual([
    [["github"], 1],
    [["github"], 1],
    [["github"], 0],
  ]);
  expect(rows[2]?.warnings).toMatchObject([{ row: 4, column: "Website" }]);
});

test("no bytes whatever make a survey or a reading throw", async () => {
  const piece = fc.constantFrom(
    "Title",
    "Date",
    "Name",
    ",",
    ";",
    "\n",
    '"',
    "2024-01-05",
    "1/2/2024",
    "__proto__",
    "https://x.org",
    "\ufeff",
    "\0",
    "é",
    "4.627",
    "\u200b",
    "%",
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => Buffer.from(pieces.join("")));
  const bytes = fc.uint8Array({ maxLength: 60 }).map((array) => Buffer.from(array));
  await fc.assert(
    fc.asyncProperty(fc.oneof(text, bytes), async (file) => {
      for (const kind of ["members", "activities"] as const) {
        const found = await inspectFile(open(file), kind, mappingSchema.parse({}));
        if (blockingProblemsOf(found).length > 0) continue;
        for await (const batch of kind === "members"
          ? inBatches(readEach(open(file), found, readMember))
          : withOwnKeys(inBatches(readEach(open(file), found, readActivity))))
          for (const { draft, refused } of batch as RowReading<unknown>[])
            expect(draft === null).toBe(refused.length > 0);
      }
    }),
    { numRuns: 500 },
  );
});
