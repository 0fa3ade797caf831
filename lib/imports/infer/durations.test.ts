import { expect, test } from "vitest";
import { parseMinutes } from "./durations";

test("how long something lasted is told in many ways", () => {
  const said = {
    PT2H: 120,
    pt1h30m: 90,
    "2:30": 150,
    "2 h 30 min": 150,
    "2 hours and 10 minutes": 130,
    "1h30": 90,
    "1,5 h": 90,
    "45 min": 45,
    "90": 90,
    "7200000": 120,
  };
  for (const [text, minutes] of Object.entries(said)) expect([text, parseMinutes(text)]).toEqual([text, minutes]);
  for (const text of ["", "0", "3600", "90:00", "long", "P1W", "-5", "2 talks"])
    expect([text, parseMinutes(text)]).toEqual([text, null]);
});
