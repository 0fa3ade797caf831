import { describe, expect, it } from "vitest";
import { digestMoment, mailMoment } from "./quiet-hours";

const at = (text: string) => new Date(text);
const night = { from: "22:00", to: "07:00" };

describe("quiet hours", () => {
  it("let a mail wait until they end, by the clock where somebody lives, over midnight too", () => {
    const there = { timeZone: "America/Santiago", quietHours: night };
    expect(mailMoment(at("2026-11-30T15:00:00Z"), there)).toEqual(at("2026-11-30T15:00:00Z"));
    expect(mailMoment(at("2026-12-01T01:00:00Z"), there)).toEqual(at("2026-12-01T10:00:00Z"));
    expect(mailMoment(at("2026-12-01T09:59:00Z"), there)).toEqual(at("2026-12-01T10:00:00Z"));
    expect(mailMoment(at("2026-12-01T10:00:00Z"), there)).toEqual(at("2026-12-01T10:00:00Z"));
  });

  it("end at the hour that the clock shows when summer time begins or ends", () => {
    const berlin = { timeZone: "Europe/Berlin", quietHours: night };
    expect(mailMoment(at("2026-03-28T23:00:00Z"), berlin)).toEqual(at("2026-03-29T05:00:00Z"));
    expect(mailMoment(at("2026-10-24T23:00:00Z"), berlin)).toEqual(at("2026-10-25T06:00:00Z"));
  });

  it("may lie within one day, be none at all, or be the usual ones where the time zone is known", () => {
    const noon = { timeZone: "UTC", quietHours: { from: "12:00", to: "13:30" } };
    expect(mailMoment(at("2026-11-30T12:10:00Z"), noon)).toEqual(at("2026-11-30T13:30:00Z"));
    expect(mailMoment(at("2026-11-30T23:10:00Z"), noon)).toEqual(at("2026-11-30T23:10:00Z"));
    const midnight = at("2026-11-30T00:30:00Z");
    expect(mailMoment(midnight, { timeZone: "UTC", quietHours: "none" })).toEqual(midnight);
    expect(mailMoment(midnight, { timeZone: null, quietHours: null })).toEqual(midnight);
    expect(mailMoment(midnight, { timeZone: "UTC", quietHours: null })).toEqual(at("2026-11-30T07:00:00Z"));
  });
});

describe("a mail with others", () => {
  it("is due at the next eight o’clock where somebody lives, or at that of the next Monday", () => {
    const monday = at("2026-11-30T09:00:00Z");
    expect(digestMoment(monday, "daily", "UTC")).toEqual(at("2026-12-01T08:00:00Z"));
    expect(digestMoment(at("2026-11-30T07:00:00Z"), "daily", "UTC")).toEqual(at("2026-11-30T08:00:00Z"));
    expect(digestMoment(monday, "weekly", "UTC")).toEqual(at("2026-12-07T08:00:00Z"));
    expect(digestMoment(monday, "daily", "Asia/Kathmandu")).toEqual(at("2026-12-01T02:15:00Z"));
    expect(digestMoment(at("2026-03-28T12:00:00Z"), "daily", "Europe/Berlin")).toEqual(at("2026-03-29T06:00:00Z"));
  });

  it("is none for what is mailed at once or never, and UTC counts where nothing is known", () => {
    const monday = at("2026-11-30T09:00:00Z");
    expect([digestMoment(monday, "at once", "UTC"), digestMoment(monday, "never", "UTC")]).toEqual([null, null]);
    expect(digestMoment(monday, "daily", "Nowhere/There")).toEqual(at("2026-12-01T08:00:00Z"));
  });
});
