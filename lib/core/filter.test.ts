import { expect, test } from "vitest";
import { readActivityFilter } from "@/lib/activities/filter";
import { auditFilterOf } from "@/lib/audit/schema";
import { readMemberFilter } from "@/lib/directory/schema";
import { readEventFilter } from "@/lib/events/filter";
import { readGroupFilter } from "@/lib/groups/schema";
import { programFilter } from "@/lib/reports/program/schema";
import { readTermFilter } from "@/lib/terms/schema";
import { readFilter } from "./filter";
import { readCursor, readDayPage, writeCursor } from "./paging";

test("every filter drops what is malformed and what no text can hold, and keeps the rest", () => {
  const readers = {
    filterOf: readActivityFilter,
    memberFilterOf: readMemberFilter,
    termFilterOf: readTermFilter,
    auditFilterOf,
    groupFilterOf: readGroupFilter,
    eventFilterOf: readEventFilter,
  };
  for (const [name, read] of Object.entries(readers)) {
    expect(read({ q: "a\0b", from: "yesterday", state: "asleep", country: "CL,\0" }), name).toEqual({});
    expect(read({ q: "a\ud800b", unheard: "of" }), name).toEqual({});
    expect(read({ q: " cold starts " }), name).toEqual({ q: "cold starts" });
  }
  expect(readActivityFilter({ type: "\0", member: "\0", goal: ["a", "b\0"], country: "CL,AR" })).toEqual({
    country: ["CL", "AR"],
  });
  const asked = { specialty: "\0", program: "a\0", country: ["CL"], include: "unreviewed" };
  expect(readFilter(programFilter, asked)).toEqual({ country: ["CL"], include: "unreviewed" });
});

test("a period written the wrong way round is read from its first day to its last", () => {
  const inOrder = { from: "2020-01-01", to: "2027-01-01" };
  for (const read of [readActivityFilter, readEventFilter, auditFilterOf])
    expect(read({ from: "2027-01-01", to: "2020-01-01" })).toEqual(inOrder);
  expect(readActivityFilter({ from: "tomorrow", to: "2020-01-01" })).toEqual({ to: "2020-01-01" });
});

test("a list begins at its first page where the place in it can be nobody's", () => {
  for (const [value, id] of [
    ["2026-01-01", "a\0"],
    ["2026-02-30", "a"],
    ["Ana", "a"],
  ] as const)
    expect(readDayPage({ after: writeCursor({ value, id }) }), value).toEqual({ sort: "-day", limit: 50 });
  expect(readDayPage({ after: writeCursor({ value: "2026-01-01", id: "a" }) }).after?.value).toBe("2026-01-01");
  for (const id of ["a\0", "\ud800"]) expect(readCursor(writeCursor({ value: "Ana", id }))).toBeNull();
  expect(readCursor(writeCursor({ value: "Ána", id: "1" }))).toEqual({ value: "Ána", id: "1" });
});
