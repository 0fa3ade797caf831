import { describe, expect, it } from "vitest";
import { isTimeZone, timeZones, timeZonesOf } from "./time-zones";

describe("time zones", () => {
  it("are offered by their present names, and every one offered is taken", () => {
    const zones = timeZones();
    for (const zone of ["UTC", "Asia/Kolkata", "Europe/Kyiv", "Asia/Ho_Chi_Minh", "Asia/Kathmandu", "America/Santiago"])
      expect(zones).toContain(zone);
    expect(zones.filter((zone) => !isTimeZone(zone))).toEqual([]);
    expect(new Set(zones).size).toBe(zones.length);
  });

  it("keep the one that somebody has, and refuse what is none", () => {
    expect(timeZones("Asia/Calcutta")).toContain("Asia/Calcutta");
    expect(["Mars/Base", "+02:00", "", "EST5EDT x"].filter(isTimeZone)).toEqual([]);
  });

  it("of a country have their present names, and those who have none are no fault", () => {
    expect(timeZonesOf("IN")).toEqual(["Asia/Kolkata"]);
    expect(timeZonesOf("AT")).toEqual(["Europe/Vienna"]);
    expect(timeZonesOf("US")).toContain("America/Chicago");
    expect(timeZonesOf("XX")).toEqual([]);
  });
});
