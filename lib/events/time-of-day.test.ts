import { expect, test } from "vitest";
import { lastDayOfEvent, readTimeOfDay } from "./time-of-day";

test("a time of day is told in many ways", () => {
  const said = {
    "19:00": "19:00",
    "7:05": "07:05",
    "7.30": "07:30",
    "18h30": "18:30",
    "19h": "19:00",
    "19 Uhr": "19:00",
    "7 h": "07:00",
    "1830": "18:30",
    "930": "09:30",
    "19": "19:00",
    "7": "07:00",
    "7pm": "19:00",
    "6:30 pm": "18:30",
    "12 am": "00:00",
    "18:30 - 21:00": "18:30",
  };
  for (const [text, clock] of Object.entries(said)) expect([text, readTimeOfDay(text)]).toEqual([text, clock]);
  for (const text of ["", "25:99", "19:0", "2460", "99", "evening"])
    expect([text, readTimeOfDay(text)]).toEqual([text, null]);
});

test("an end by an earlier clock is on the next day, unless a day is named", () => {
  const night = { startsOn: "2026-12-31", startsAtClock: "20:00", endsOn: null, endsAtClock: "02:00" };
  expect(lastDayOfEvent(night)).toBe("2027-01-01");
  expect(lastDayOfEvent({ ...night, endsAtClock: "23:00" })).toBeNull();
  expect(lastDayOfEvent({ ...night, endsOn: "2027-01-02" })).toBe("2027-01-02");
});
