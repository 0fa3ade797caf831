import { expect, test } from "vitest";
import { filterOf } from "./activities/filters/schema";
import { pageOf } from "./activities/lists/schema";
import { auditFilterOf } from "./audit/schema";
import { eventFilterOf } from "./events/lists/schema";
import { readFilter } from "./filter";
import { groupFilterOf } from "./groups/directory/schema";
import { readCursor, writeCursor } from "./keyset";
import { memberFilterOf } from "./members/directory/schema";
import { programFilter } from "./reports/program/schema";
import { termFilterOf } from "./terms/directory/schema";

test("every filter drops what is malformed and what no text can hold, and keeps the rest", () => {
  const readers = { filterOf, memberFilterOf, termFilterOf, auditFilterOf, groupFilterOf, eventFilterOf };
  for (const [name, read] of Object.entries(readers)) {
    expect(read({ q: "a\0b", from: "yesterday", state: "asleep", country: "CL,\0" }), name).toEqual({});
    expect(read({ q: "a\ud800b", unheard: "of" }), name).toEqual({});
    expect(read({ q: " cold starts " }), name).toEqual({ q: "cold starts" });
  }
  expect(filterOf({ type: "\0", member: "\0", goal: ["a", "b\0"], country: "CL,AR" })).toEqual({
    country: ["CL", "AR"],
  });
  const asked = { specialty: "\0", program: "a\0", country: ["CL"], include: "unreviewed" };
  expect(readFilter(programFilter, asked)).toEqual({ country: ["CL"], include: "unreviewed" });
});

test("a period written the wrong way round is read from its first day to its last", () => {
  const inOrder = { from: "2020-01-01", to: "2027-01-01" };
  for (const read of [filterOf, eventFilterOf, auditFilterOf])
    expect(read({ from: "2027-01-01", to: "2020-01-01" })).toEqual(inOrder);
  expect(filterOf({ from: "tomorrow", to: "2020-01-01" })).toEqual({ to: "2020-01-01" });
});

test("a list begins at its first page where the place in it can be nobody's", () => {
  expect(pageOf({ after: "2026-01-01~a\0" })).toEqual({ sort: "-day", limit: 50 });
  for (const id of ["a\0", "\ud800"]) expect(readCursor(writeCursor({ value: "Ana", id }))).toBeNull();
  expect(readCursor(writeCursor({ value: "Ána", id: "1" }))).toEqual({ value: "Ána", id: "1" });
});
