import { expect, it } from "vitest";
import { formatDay } from "@/app/_ui/format";
import { dayInWords } from "./clock";

it("writes every month of a day alike, in lists and in sentences", () => {
  const days = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, "0")}-11`);
  expect(days.map(dayInWords)).toEqual(days.map((day) => formatDay(day)));
  expect(dayInWords("2026-09-11")).toBe("11 Sep 2026");
});
