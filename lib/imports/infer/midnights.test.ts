import { expect, test } from "vitest";
import { inspectFile } from "../kinds/files";
import { mappingSchema } from "../schema";

const group = { id: "g", name: "UG Denver", timeZone: "America/Denver", country: "US" };
const read = (rows: object[], answers: object = {}, zone: string | null = group.timeZone) =>
  inspectFile(
    async function* () {
      yield Buffer.from(JSON.stringify(rows));
    },
    "events",
    mappingSchema.parse(answers),
    { group: { ...group, timeZone: zone } },
  );

test("moments that are all midnight in UTC are asked about where they are none by the group's clock", async () => {
  const rows = [
    { title: "A", start: "2026-06-11T00:00:00Z" },
    { title: "B", start: "2026-07-09T00:00:00.000Z" },
  ];
  const { questions, days } = await read(rows);
  expect(questions).toMatchObject([{ column: "start", answer: "dates", isBlocking: true }]);
  expect([questions[0]?.asks.includes("18:00"), days.size]).toEqual([true, 0]);
  const answered = await read(rows, { dates: { start: "midnight-days" } });
  expect([answered.questions, answered.days.size]).toEqual([[], 1]);
  expect(await read(rows, { dates: { start: "midnight-moments" } })).toMatchObject({ questions: [], days: new Set() });
  expect((await read(rows, {}, null)).days.size).toBe(1);
});

test("an end at another time says that they are times", async () => {
  const rows = [{ title: "A", start: "2026-06-11T00:00:00Z", end: "2026-06-11T02:00:00Z" }];
  expect(await read(rows)).toMatchObject({ questions: [], days: new Set() });
});
