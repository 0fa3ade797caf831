import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarRows, isCalendar } from "./rows";

const calendar = (...events: string[][]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    ...events.flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]),
    "END:VCALENDAR",
  ].join("\r\n");
const when = (text: string, file = {}) =>
  calendarRows(text, file).rows.map(({ cells, broken }) => (broken ? broken.reason : [cells[2], cells[3], cells[4]]));
const meetup = (...lines: string[]) => ["UID:1", "SUMMARY:Meetup", ...lines];

describe("a calendar", () => {
  it("keeps the zone of a time, UTC as UTC, and leaves what floats to the group", () => {
    const text = calendar(
      meetup("DTSTART;TZID=Europe/Lisbon:20260501T180000", "DTEND;TZID=Europe/Lisbon:20260501T200000"),
      ["UID:2", "SUMMARY:B", "DTSTART:20260501T170000Z", "DURATION:PT1H30M"],
      ["UID:3", "SUMMARY:C", "DTSTART:20260501T180000"],
      ["UID:4", "SUMMARY:D", "DTSTART;TZID=/mozilla.org/20070129_1/America/New_York:20260501T180000"],
      ["UID:5", "SUMMARY:E", "DTSTART;TZID=W. Europe Standard Time:20260501T180000"],
      ["UID:6", "SUMMARY:F", "DTSTART;TZID=Sri Lanka Standard Time:20260501T180000"],
      ["UID:7", "SUMMARY:G", "DTSTART;TZID=Western/Central Europe:20260501T180000"],
    );
    expect(when(text)).toEqual([
      ["2026-05-01T18:00", "2026-05-01T20:00", "Europe/Lisbon"],
      ["2026-05-01T17:00Z", "2026-05-01T18:30Z", ""],
      ["2026-05-01T18:00", "", ""],
      ["2026-05-01T18:00", "", "America/New_York"],
      ["2026-05-01T18:00", "", "Europe/Berlin"],
      ["2026-05-01T18:00", "", "Asia/Colombo"],
      ["2026-05-01T18:00", "", "Europe/Berlin"],
    ]);
  });

  it("reads a zone that only the calendar itself describes, in summer and in winter", () => {
    const zone = [
      "BEGIN:VTIMEZONE",
      "TZID:Ours",
      "BEGIN:STANDARD",
      "DTSTART:20071104T020000",
      "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
      "TZOFFSETFROM:-0400",
      "TZOFFSETTO:-0500",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:20070311T020000",
      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
      "TZOFFSETFROM:-0500",
      "TZOFFSETTO:-0400",
      "END:DAYLIGHT",
      "END:VTIMEZONE",
    ].join("\n");
    const text = calendar(["DTSTART;TZID=Ours:20260701T180000"], ["DTSTART;TZID=Ours:20260101T180000"]);
    expect(when(`${zone}\n${text}`)).toEqual([
      ["2026-07-01T22:00Z", "", ""],
      ["2026-01-01T23:00Z", "", ""],
    ]);
    expect(
      calendarRows(text, {})
        .doubts.map(({ reason }) => reason)
        .join(),
    ).toContain('"Ours" is not known');
  });

  it("takes the day after the last for the end, unless the calendar names the last day itself", () => {
    const days = (start: string, end: string) => meetup(`DTSTART;VALUE=DATE:${start}`, `DTEND;VALUE=DATE:${end}`);
    const loose = meetup("DTSTART:20260501", "DTEND:20260503");
    expect(when(calendar(days("20260501", "20260503")))).toEqual([["2026-05-01", "2026-05-02", ""]]);
    expect(when(calendar(days("20260501", "20260501")))).toEqual([["2026-05-01", "2026-05-01", ""]]);
    expect(when(calendar(loose))).toEqual([["2026-05-01", "2026-05-03", ""]]);
    expect(calendarRows(calendar(loose), {}).doubts).toHaveLength(1);
    const said = { calendar: { lastDay: "exclusive" as const } };
    expect(when(calendar(loose), said)).toEqual([["2026-05-01", "2026-05-02", ""]]);
  });

  it("repeats what repeats within bounds, without what was taken out and with what stands in", () => {
    const monthly = meetup(
      "DTSTART;TZID=Europe/Lisbon:20260127T180000",
      "RRULE:FREQ=MONTHLY;BYDAY=-1TU;COUNT=4",
      "EXDATE;TZID=Europe/Lisbon:20260224T180000",
    );
    const moved = meetup(
      "RECURRENCE-ID;TZID=Europe/Lisbon:20260331T180000",
      "DTSTART;TZID=Europe/Lisbon:20260401T190000",
    );
    expect(when(calendar(monthly, moved)).map((row) => row[0])).toEqual([
      "2026-01-27T18:00",
      "2026-04-28T18:00",
      "2026-04-01T19:00",
    ]);
    const weekly = calendarRows(calendar(meetup("DTSTART:20260101T180000", "RRULE:FREQ=WEEKLY")), {});
    expect(weekly.rows).toHaveLength(100);
    expect(weekly.doubts[0]?.reason).toContain("has more times");
    expect(when(calendar(meetup("DTSTART:20260101", "RRULE:FREQ=YEARLY"))).length).toBe(3);
    const never = meetup("DTSTART:20260101T180000", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30");
    expect(when(calendar(never))).toHaveLength(1);
    const until = meetup("DTSTART;TZID=Europe/Berlin:20260601T180000", "RRULE:FREQ=DAILY;UNTIL=20260603T160000Z");
    expect(when(calendar(until))).toHaveLength(3);
    const set = meetup("DTSTART:20260105T180000", "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3");
    expect(when(calendar(set)).map((row) => row[0])).toEqual([
      "2026-01-05T18:00",
      "2026-01-30T18:00",
      "2026-02-27T18:00",
    ]);
  });

  it("counts the first time whatever the rule says, and the end by the clock of the start", () => {
    const over = meetup("DTSTART:20260601T180000", "RRULE:FREQ=DAILY;UNTIL=20260603T100000");
    expect(when(calendar(over))).toHaveLength(2);
    expect(when(calendar(meetup("DTSTART:20260601T180000", "RRULE:FREQ=DAILY;UNTIL=20200101")))).toHaveLength(1);
    const none = meetup("DTSTART:20260601T180000", "RRULE:FREQ=DAILY;COUNT=1", "EXDATE:20260601T180000");
    expect(when(calendar(none))).toEqual([expect.stringContaining("the calendar removes all of its times")]);
    const far = meetup("DTSTART;TZID=Europe/Lisbon:20260601T180000", "DTEND;TZID=Europe/Berlin:20260601T210000");
    expect(when(calendar(far))).toEqual([["2026-06-01T18:00", "2026-06-01T19:00Z", "Europe/Lisbon"]]);
  });

  it("keeps the first of a repeated UID, and refuses in words what is no event", () => {
    const text = calendar(
      meetup("DTSTART:20260501T180000"),
      meetup("DTSTART:20260601T180000"),
      ["UID:2", "SUMMARY:No day"],
      ["UID:3", "DTSTART:20261341T990000"],
      ["UID:4", "DTSTART:20260101T180000", "rubbish without a colon"],
    );
    const [first, ...others] = when(text);
    expect(first).toEqual(["2026-05-01T18:00", "", ""]);
    expect(others).toEqual([
      '"Meetup" has the same UID as row 1. Row 1 is used.',
      "It does not say when it starts.",
      expect.stringContaining("is not a real day"),
      "This event is not in a format that Tenet can read.",
    ]);
    expect(when("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x")).toEqual(["The event has no end."]);
  });

  it("turns HTML into text and lets other text be", () => {
    const said = (text: string) =>
      calendarRows(calendar(meetup("DTSTART:20260501", `DESCRIPTION:${text}`)), {}).rows[0]?.cells[8];
    expect(said('<p>Come &amp; <b>see</b></p><ul><li>One</li><li><a href="https://a.example">Two</a></li></ul>')).toBe(
      "Come & see\n\n- One\n\n- Two (https://a.example)",
    );
    expect(said("a < b\\nand more")).toBe("a < b\nand more");
  });

  it("survives whatever is thrown at it", () => {
    const line = fc.constantFrom(
      "BEGIN:VEVENT",
      "END:VEVENT",
      "BEGIN:VALARM",
      "END:VALARM",
      "BEGIN:VTIMEZONE",
      "END:VTIMEZONE",
      "TZID:X",
      "UID:1",
      "DTSTART:20260101",
      "DTSTART;TZID=X:20260101T180000",
      "DTEND:20251231",
      "RRULE:FREQ=DAILY;INTERVAL=0",
      "RRULE:FREQ=YEARLY;BYDAY=60MO",
      "RRULE:FREQ=SECONDLY",
      "RDATE:",
      "EXDATE:x",
      "DURATION:P9999999W",
      "RECURRENCE-ID:20260101",
      "SUMMARY:",
      "\u0000",
      ";;;:::",
      "TZOFFSETTO:+9999",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const { rows } = calendarRows(["BEGIN:VCALENDAR", ...lines].join("\n"), {});
        expect(rows.length).toBeLessThan(5000);
      }),
      { numRuns: 300 },
    );
    expect(isCalendar("Title,Date,Speaker\nBEGIN:VEVENT,x,y\n")).toBe(false);
  });
});
