import { expect, it } from "vitest";
import type { Question } from "../problem";
import { waitingRows } from "./waiting";

const question = (facts: Partial<Question>): Question => ({
  column: "Type",
  asks: "What is it?",
  choices: [],
  answer: "types",
  isBlocking: false,
  ...facts,
});
const refused = (row: number, facts: { column?: string; reason?: string; of?: number } = {}) => ({
  row,
  outcome: "refused" as const,
  column: facts.column ?? "Type",
  reason: facts.reason ?? "",
  of: facts.of,
});

it("says of a refused row whether an answer may bring it in: by its word, by its number, or by the row above it", () => {
  const isWaiting = waitingRows([question({ word: "Zorp" }), question({ column: "event", word: "May", rows: [7] })]);
  expect(isWaiting(refused(2, { reason: '"ZORP" is no type.' }))).toBe(true);
  expect(isWaiting(refused(3, { reason: '"Zarp" is no type.' }))).toBe(false);
  expect(isWaiting(refused(4, { reason: "Zorp", column: "Title" }))).toBe(false);
  expect(isWaiting({ ...refused(5, { reason: "Zorp" }), outcome: "created" })).toBe(false);
  expect(isWaiting(refused(7, { column: "Title" }))).toBe(true);
  expect(isWaiting(refused(8, { of: 7 }))).toBe(true);
  expect(isWaiting(refused(9, { of: 3 }))).toBe(false);
});

it("knows a long word by its beginning, and takes a mere sign for no word", () => {
  const long = "Group of everybody who ever came to an evening of queues and topics in the town of Graz";
  const isWaiting = waitingRows([question({ word: long }), question({ column: "Speakers", word: "," })]);
  expect(isWaiting(refused(2, { reason: `There is no group called "${long.slice(0, 80)}" here.` }))).toBe(true);
  expect(isWaiting(refused(3, { column: "Speakers", reason: "There is no name." }))).toBe(false);
});
