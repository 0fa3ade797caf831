import { expect, test } from "vitest";
import { dayOrderInference, parseDays } from "./dates";

const verdictOn = (...days: string[]) => {
  const evidence = dayOrderInference("Date");
  for (const day of days) evidence.see(day);
  return evidence.verdict();
};

test("one day past the twelfth decides the whole column", () => {
  expect(verdictOn("1/7/2025", "4/20/2024").order).toBe("month-first");
  expect(verdictOn("1/7/2025", "20/4/2024").order).toBe("day-first");
  expect(verdictOn("27.02.20", "03.04.20").order).toBe("day-first");
});

test("days that would be right either way are asked", () => {
  const { order, question } = verdictOn("1/7/2025", "3/4/2025");
  expect(order).toBeNull();
  expect(question).toMatchObject({
    column: "Date",
    answer: "dates",
    choices: ["day-first", "month-first"],
    isBlocking: true,
  });
});

test("days that contradict one another are asked", () => {
  expect(verdictOn("13/4/2025", "4/13/2025").question?.asks).toContain("some only month-first");
});

test("points between numbers mean day first, and ISO days need no order", () => {
  expect(verdictOn("01.02.2024", "03.04.2024").order).toBe("day-first");
  expect(verdictOn("2024-01-02", "2024-03-04")).toEqual({ order: null });
  expect(verdictOn("5/5/2024").question).toBeUndefined();
});

test("a column of spreadsheet numbers is read as days", () => {
  expect(verdictOn("45296", "45297").order).toBe("excel-serial");
  expect(parseDays("45296", "excel-serial")?.first).toBe("2024-01-05");
});

test("days are read as people write them, in any time zone", () => {
  const said = {
    "2024-01-05": "2024-01-05",
    "2024-01-05T23:30:00+01:00": "2024-01-05",
    "2024/1/5": "2024-01-05",
    "20240105": "2024-01-05",
    "04-April-2025": "2025-04-04",
    "Jan 5, 2024": "2024-01-05",
    "Friday, 5 January 2024": "2024-01-05",
    "January 5th, 2024": "2024-01-05",
    "5. März 2024": "2024-03-05",
    "5 de enero de 2024": "2024-01-05",
    "2024年4月5日": "2024-04-05",
  };
  for (const [text, day] of Object.entries(said))
    expect([text, parseDays(text, null)]).toEqual([text, { first: day, last: day }]);
});

test("a year, a month and a stretch of days have a first and a last day", () => {
  expect(parseDays("2024", null)).toEqual({ first: "2024-01-01", last: "2024-12-31" });
  expect(parseDays("February 2024", null)).toEqual({ first: "2024-02-01", last: "2024-02-29" });
  expect(parseDays("4-6 April 2025", null)).toEqual({ first: "2025-04-04", last: "2025-04-06" });
  expect(parseDays("2025-04-04 to 2025-04-06", null)).toEqual({ first: "2025-04-04", last: "2025-04-06" });
});

test("what is no day is none", () => {
  for (const text of ["", "soon", "31/31/2024", "2024-02-30", "12", "Talk 5"])
    expect([text, parseDays(text, "day-first")]).toEqual([text, null]);
});
