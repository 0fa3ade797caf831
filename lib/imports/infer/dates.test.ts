import { expect, test } from "vitest";
import { parseDayRange, parseDays } from "./dates";
import { dayOrderInference } from "./day-order";

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
  expect(verdictOn("13/4/2025", "4/13/2025").question?.note).toContain("some only month-first");
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

test("two digits that may be a year or a day are asked about, unless one is no year of late", () => {
  expect(verdictOn("24/03/05", "23/11/30").question?.choices).toEqual(["day-first", "month-first", "year-first"]);
  expect(verdictOn("24/03/05", "03/11/30").order).toBe("day-first");
  expect(parseDays("24/03/05", "year-first")?.first).toBe("2024-03-05");
});

test("an ordinal is the day that it says, in whatever language months are read", () => {
  const said = {
    "1er mars 2024": "2024-03-01",
    "2e mars 2024": "2024-03-02",
    "le 3ème avril 2024": "2024-04-03",
    "1° marzo 2024": "2024-03-01",
    "1º de março de 2024": "2024-03-01",
    "1. března 2024": "2024-03-01",
    "den 5. marts 2024": "2024-03-05",
    "5e maart 2024": "2024-03-05",
    "5:e mars 2024": "2024-03-05",
    "5-го марта 2024": "2024-03-05",
    "5. Jänner 2024": "2024-01-05",
    "5. maaliskuuta 2024": "2024-03-05",
    "2024. március 5.": "2024-03-05",
  };
  for (const [text, day] of Object.entries(said))
    expect([text, parseDays(text, null)]).toEqual([text, { first: day, last: day }]);
});

test("what programs write by themselves is read, with the time of day behind the day", () => {
  const said = {
    "5-Mar-24": "2024-03-05",
    "05-Mar-1999": "1999-03-05",
    "45356": "2024-03-05",
    "45356.75": "2024-03-05",
    "Mar 5th, 2024 at 6pm": "2024-03-05",
    "20240305T180000Z": "2024-03-05",
    "Tue Mar 05 2024 18:00:00 GMT+0100 (Central European Standard Time)": "2024-03-05",
    "Tue Mar  5 18:00:00 2024": "2024-03-05",
    "Tue, 05 Mar 2024 18:00:00 +0000": "2024-03-05",
    "6:30 PM, 5 March 2024": "2024-03-05",
    "5 March 2024, 18:00-20:00 CET": "2024-03-05",
    "5. März 2024 um 18 Uhr": "2024-03-05",
    "5 mars 2024 à 18h30": "2024-03-05",
    "March 5, 2024,": "2024-03-05",
    "mardi 5 mars 2024": "2024-03-05",
    "segunda-feira, 4 de março de 2024": "2024-03-04",
    "2024. 3. 5.": "2024-03-05",
    "2024年3月5日(火) 18時": "2024-03-05",
    "2024년 3월 5일 오후 6시": "2024-03-05",
    "ngày 5 tháng 3 năm 2024": "2024-03-05",
    "٢٠٢٤-٠٣-٠٥": "2024-03-05",
  };
  for (const [text, day] of Object.entries(said))
    expect([text, parseDays(text, null)]).toEqual([text, { first: day, last: day }]);
  for (const text of ["5. 3. 2024", "Di, 05.03.2024", "05.03.2024 18:00", "05 03 2024", "05.03.2024 (Di)"])
    expect([text, parseDays(text, "day-first")?.last]).toEqual([text, "2024-03-05"]);
});

test("a month and a part of a year are spans, however they are written", () => {
  const march = { first: "2024-03-01", last: "2024-03-31" };
  for (const text of ["03/2024", "3.2024", "2024-03", "2024年3月", "März 2024", "Mar-24", "marzo de 2024"])
    expect([text, parseDays(text, null)]).toEqual([text, march]);
  const second = { first: "2024-04-01", last: "2024-06-30" };
  for (const text of ["Q2 2024", "2024-Q2", "2Q2024", "Q2/2024", "2e trimestre 2024", "2. Quartal 2024", "T2 2024"])
    expect([text, parseDays(text, null)]).toEqual([text, second]);
  expect(parseDays("H2 2024", null)).toEqual({ first: "2024-07-01", last: "2024-12-31" });
});

test("a stretch has two days, and only a stretch has", () => {
  for (const text of ["30 March - 2 April 2025", "March 30–April 2, 2025", "2025-03-30 18:00 - 2025-04-02 12:00"])
    expect([text, parseDays(text, null)]).toEqual([text, { first: "2025-03-30", last: "2025-04-02" }]);
  expect(parseDayRange("2019 - 2022", null)).toEqual({ first: "2019-01-01", last: "2022-12-31" });
  expect(parseDayRange("2019–2022", null)).toEqual({ first: "2019-01-01", last: "2022-12-31" });
  for (const text of ["2019", "March 2019", "2019-03-05"]) expect(parseDayRange(text, null)).toBeNull();
});

test("a part of a day is never taken for a month or a year, nor the first of several days for all", () => {
  for (const text of [
    "31.02.2026",
    "32/13/2026",
    "spring 2026",
    "31st of February 2024",
    "5xyz March 2024",
    "5 March",
    "5, 9 March 2024",
    "1/7/2025, 3/7/2025",
    "2024-01-05 2024-01-06",
    "Marchember 2024",
    "Q5 2024",
    "13/2024",
    "2024/25",
    "令和6年3月5日",
    "3 March 2567",
  ])
    expect([text, parseDays(text, "day-first")]).toEqual([text, null]);
});
