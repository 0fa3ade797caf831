import fc from "fast-check";
import { DateTime } from "luxon";
import { afterEach, expect, it, vi } from "vitest";
import { formatDay } from "@/app/_ui/format";
import { addDays, addMonths, dayInWords, today } from "./clock";

afterEach(() => vi.useRealTimers());

const anyDay = fc.integer({ min: 0, max: 400_000 }).map((days) => addDays("0950-01-01", days));

it("counts months as the calendar does, and keeps to the last day of a shorter one", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -1500, max: 1500 }), (day, months) => {
      expect(addMonths(day, months)).toBe(DateTime.fromISO(day, { zone: "utc" }).plus({ months }).toISODate());
    }),
  );
  expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
  expect(addMonths("2025-03-31", -1)).toBe("2025-02-28");
});

it("knows the day of each time zone at any moment, whatever was asked before", () => {
  vi.useFakeTimers();
  const zones = ["UTC", "Asia/Kathmandu", "Pacific/Chatham", "America/St_Johns", "Pacific/Kiritimati", "Nowhere/None"];
  const instant = fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
  const aroundMidnight = instant.map((date) => new Date(Math.floor(date.getTime() / 900_000) * 900_000));
  fc.assert(
    fc.property(aroundMidnight, fc.constantFrom(-1, 0, 1, 899_999), (moment, after) => {
      vi.setSystemTime(moment.getTime() + after);
      for (const zone of zones) {
        const there = DateTime.now().setZone(zone);
        expect(today(zone)).toBe((there.isValid ? there : DateTime.utc()).toISODate());
      }
    }),
  );
});

it("writes every month of a day alike, in lists and in sentences", () => {
  const days = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, "0")}-11`);
  expect(days.map(dayInWords)).toEqual(days.map((day) => formatDay(day)));
  expect(dayInWords("2026-09-11")).toBe("11 Sep 2026");
});
