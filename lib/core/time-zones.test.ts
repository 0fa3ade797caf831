import { describe, expect, it } from "vitest";
import { isTimeZone, timeZones } from "./time-zones";

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
});
