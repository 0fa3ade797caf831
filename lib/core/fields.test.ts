import { expect, test } from "vitest";
import { parse } from "./command";
import { dayField, optionalDay } from "./fields";

const saidOf = (field: typeof dayField | typeof optionalDay, day: unknown) => {
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
