import { expect, test } from "vitest";
import type { z } from "zod";
import { parse } from "./command";
import { dayField, linkField, optionalDay, optionalLine } from "./fields";

const saidOf = (field: z.ZodType, day: unknown) => {
  try {
    return parse(field, day);
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
};

test("a day is one of the calendar from 1900 to 2199, or says why not", () => {
  for (const field of [dayField, optionalDay]) {
    for (const day of ["1900-01-01", "2024-02-29", "2199-12-31"]) expect(saidOf(field, day)).toBe(day);
    for (const day of ["0000-01-01", "1899-12-31", "2200-01-01", "9999-12-31"])
      expect(saidOf(field, day)).toBe("Write a day from 1900 to 2199.");
    for (const day of ["2026-02-30", "yesterday", "20260-01-01"])
      expect(saidOf(field, day)).toBe("Write a real day, as YYYY-MM-DD.");
  }
  expect([saidOf(optionalDay, ""), saidOf(optionalDay, null)]).toEqual([null, null]);
});

test("a link shows nobody a password", () => {
  expect(saidOf(linkField, "https://talks.example/2026?by=ada@example.org")).toContain("talks.example");
  for (const link of ["https://ada:secret@talks.example/", "https://ada@talks.example/"])
    expect(saidOf(linkField, link)).toBe("Leave the user name and the password out of the link.");
});

test("a text of one line has no line breaks and nothing that nobody sees, and keeps every sign of every language", () => {
  const line = (text: string) => saidOf(optionalLine(200), text);
  expect(line(" Queues,\r\n\u2028explained\u0007 \ufffe\u202egnp.exe ")).toBe("Queues, explained gnp.exe");
  for (const text of ["नमस्ते", "שלום עולם", "👩‍👩‍👧 família", "Zażółć — ½"]) expect(line(text)).toBe(text);
  expect(line("\u202e\n")).toBeNull();
});
