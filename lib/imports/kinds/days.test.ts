import { expect, test } from "vitest";
import { openBytes } from "../files/encoding";
import { blockingProblemsOf } from "../infer/inspected-file";
import { mappingSchema } from "../schema";
import { readActivity } from "./activities/read";
import { inspectFile } from "./files";
import { readEach } from "./kind";
import { readMember } from "./members/read";

const open = (file: string) => openBytes(Buffer.from(file));

/** First and last day of each row of a file of activities, or why there is none. */
async function daysOf(file: string, answers: unknown = {}) {
  const found = await inspectFile(open(file), "activities", mappingSchema.parse(answers));
  expect(blockingProblemsOf(found)).toEqual([]);
  const days: unknown[] = [];
  for await (const { draft, refused } of readEach(open(file), found, readActivity))
    days.push(draft ? (draft.endsOn ? [draft.startsOn, draft.endsOn] : draft.startsOn) : refused[0]?.column);
  return days;
}

/** First and last day of the term of each row of a file of members, or the column that refuses the row. */
async function termsOf(file: string, answers: unknown = { defaults: { program: "heroes" } }) {
  const found = await inspectFile(open(file), "members", mappingSchema.parse(answers));
  expect(blockingProblemsOf(found)).toEqual([]);
  const terms: unknown[] = [];
  for await (const { draft, refused } of readEach(open(file), found, readMember))
    terms.push(draft ? [draft.term?.startsOn ?? null, draft.term?.endsOn ?? null] : refused[0]?.column);
  return terms;
}

test("a day of a term that cannot be read refuses the row, and only a plain year is a year", async () => {
  const column = (name: string, ...values: string[]) =>
    `Name,Since,Until\n${values.map((value, at) => `Ada ${at},${name === "Since" ? `"${value}",` : `2020,"${value}"`}`).join("\n")}\n`;
  expect(await termsOf(column("Since", "31.02.2026", "spring 2026", "32/13/2026", "2026", "2026/27"))).toEqual([
    "Since",
    "Since",
    "Since",
    ["2026-01-01", null],
    "Since",
  ]);
  expect(await termsOf(column("Until", "30.02.2027", "until 30.02.2027", "until 2027", "2027", "since 2027"))).toEqual([
    "Until",
    "Until",
    ["2020-01-01", "2027-12-31"],
    ["2020-01-01", "2027-12-31"],
    "Until",
  ]);
});

test("what introduces a day, and a stretch of years, is read to its end", async () => {
  expect(
    await termsOf(
      "Name,Since\nA,Member since 2020\nB,Hero since March 2021\nC,2019 - 2022\nD,seit 5. Jänner 2024\nE,until 2022\nF,Class of 2023\n",
    ),
  ).toEqual([
    ["2020-01-01", null],
    ["2021-03-01", null],
    ["2019-01-01", "2022-12-31"],
    ["2024-01-05", null],
    [null, "2022-12-31"],
    ["2023-01-01", null],
  ]);
});

test("a cohort and a year are the start of a term", async () => {
  expect(await termsOf("Name,Cohort\nA,2023\nB,2024\n")).toEqual([
    ["2023-01-01", null],
    ["2024-01-01", null],
  ]);
  expect(await termsOf("Name,Year,Month\nA,2023,3\nB,2024,\n")).toEqual([
    ["2023-03-01", null],
    ["2024-01-01", null],
  ]);
});

test("year and month, and the day, are put together from columns and from fields", async () => {
  expect(await daysOf("Title,Year,Month\na,2024,3\nb,2025,December\n")).toEqual([
    ["2024-03-01", "2024-03-31"],
    ["2025-12-01", "2025-12-31"],
  ]);
  expect(await daysOf("Title,Day,Month,Year\na,5,3,2024\nb,31,2,2024\n")).toEqual(["2024-03-05", "Day"]);
  expect(await daysOf('[{"title":"a","date":{"year":2024,"month":3}},{"title":"b","date":{"year":2023}}]')).toEqual([
    ["2024-03-01", "2024-03-31"],
    ["2023-01-01", "2023-12-31"],
  ]);
});

test("of several columns for one day the first that says something counts", async () => {
  expect(await daysOf("Title,Date,Year\na,2024-03-05,2024\nb,,2023\nc,5 March,2022\nd,soon,2022\n")).toEqual([
    "2024-03-05",
    ["2023-01-01", "2023-12-31"],
    "2022-03-05",
    "Date",
  ]);
  const two = "Title,Held,Planned\na,2024-03-05,2024-03-01\nb,,2024-04-01\n";
  expect(await daysOf(two, { columns: { day: ["Held", "Planned"] } })).toEqual(["2024-03-05", "2024-04-01"]);
  expect(await daysOf(two, { columns: { title: ["Title"], day: "Planned" } })).toEqual(["2024-03-01", "2024-04-01"]);
});

test("what a spreadsheet writes by itself is a column of days, alone and among others", async () => {
  expect(await daysOf("Title,Date\na,5-Mar-24\nb,6-Apr-24\n")).toEqual(["2024-03-05", "2024-04-06"]);
  expect(await daysOf("Title,Date\na,45356\nb,2024-03-06\nc,Mar 7th at 6pm\n")).toEqual([
    "2024-03-05",
    "2024-03-06",
    "Date",
  ]);
});
