import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { calendarRows, isCalendar } from "./rows";

const calendar = (...events: string[][]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    ...events.flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]),
    "END:VCALENDAR",
  ].join("\r\n");
const when = async (text: string, file = {}) =>
  (await calendarRows(text, file)).rows.map(({ cells, broken }) =>
    broken ? broken.reason : [cells[2], cells[3], cells[4]],
  );
const meetup = (...lines: string[]) => ["UID:1", "SUMMARY:Meetup", ...lines];

describe("a calendar", () => {
  beforeAll(() => void vi.useFakeTimers({ now: new Date("2026-06-15T12:00:00Z"), toFake: ["Date"] }));
  afterAll(() => void vi.useRealTimers());

  it("keeps the zone of a time, UTC as UTC, and leaves what floats to the group", async () => {
    const text = calendar(
      meetup("DTSTART;TZID=Europe/Lisbon:20260501T180000", "DTEND;TZID=Europe/Lisbon:20260501T200000"),
      ["UID:2", "SUMMARY:B", "DTSTART:20260501T170000Z", "DURATION:PT1H30M"],
      ["UID:3", "SUMMARY:C", "DTSTART:20260501T180000"],
      ["UID:4", "SUMMARY:D", "DTSTART;TZID=/mozilla.org/20070129_1/America/New_York:20260501T180000"],
      ["UID:5", "SUMMARY:E", "DTSTART;TZID=W. Europe Standard Time:20260501T180000"],
      ["UID:6", "SUMMARY:F", "DTSTART;TZID=Sri Lanka Standard Time:20260501T180000"],
      ["UID:7", "SUMMARY:G", "DTSTART;TZID=Western/Central Europe:20260501T180000"],
    );
    expect(await when(text)).toEqual([
      ["2026-05-01T18:00", "2026-05-01T20:00", "Europe/Lisbon"],
      ["2026-05-01T17:00Z", "2026-05-01T18:30Z", ""],
      ["2026-05-01T18:00", "", ""],
      ["2026-05-01T18:00", "", "America/New_York"],
      ["2026-05-01T18:00", "", "Europe/Berlin"],
      ["2026-05-01T18:00", "", "Asia/Colombo"],
      ["2026-05-01T18:00", "", "Europe/Berlin"],
    ]);
  });

  it("reads a zone that only the calendar itself describes, in summer and in winter", async () => {
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
    expect(await when(`${zone}\n${text}`)).toEqual([
      ["2026-07-01T22:00Z", "", ""],
      ["2026-01-01T23:00Z", "", ""],
    ]);
    expect((await calendarRows(text, {})).doubts.map(({ reason }) => reason).join()).toContain('"Ours" is not known');
  });

  it("takes the day after the last for the end, unless the calendar names the last day itself", async () => {
    const days = (start: string, end: string) => meetup(`DTSTART;VALUE=DATE:${start}`, `DTEND;VALUE=DATE:${end}`);
    const loose = meetup("DTSTART:20260501", "DTEND:20260503");
    expect(await when(calendar(days("20260501", "20260503")))).toEqual([["2026-05-01", "2026-05-02", ""]]);
    expect(await when(calendar(days("20260501", "20260501")))).toEqual([["2026-05-01", "2026-05-01", ""]]);
    expect(await when(calendar(loose))).toEqual([["2026-05-01", "2026-05-03", ""]]);
    expect((await calendarRows(calendar(loose), {})).doubts).toHaveLength(1);
    const said = { calendar: { lastDay: "exclusive" as const } };
    expect(await when(calendar(loose), said)).toEqual([["2026-05-01", "2026-05-02", ""]]);
  });

  it("repeats what repeats within bounds, without what was taken out and with what stands in", async () => {
    const monthly = meetup(
      "DTSTART;TZID=Europe/Lisbon:20260127T180000",
      "RRULE:FREQ=MONTHLY;BYDAY=-1TU;COUNT=4",
      "EXDATE;TZID=Europe/Lisbon:20260224T180000",
    );
    const moved = meetup(
      "RECURRENCE-ID;TZID=Europe/Lisbon:20260331T180000",
      "DTSTART;TZID=Europe/Lisbon:20260401T190000",
    );
    expect((await when(calendar(monthly, moved))).map((row) => row[0])).toEqual([
      "2026-01-27T18:00",
      "2026-04-28T18:00",
      "2026-04-01T19:00",
    ]);
    const weekly = await calendarRows(calendar(meetup("DTSTART:20260101T180000", "RRULE:FREQ=WEEKLY")), {});
    expect(weekly.rows).toHaveLength(76);
    expect(weekly.doubts[0]?.reason).toContain("has more times");
    expect((await when(calendar(meetup("DTSTART:20260101", "RRULE:FREQ=YEARLY")))).length).toBe(2);
    const never = meetup("DTSTART:20260101T180000", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30");
    expect(await when(calendar(never))).toHaveLength(1);
    const until = meetup("DTSTART;TZID=Europe/Berlin:20260601T180000", "RRULE:FREQ=DAILY;UNTIL=20260603T160000Z");
    expect(await when(calendar(until))).toHaveLength(3);
    const set = meetup("DTSTART:20260105T180000", "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3");
    expect((await when(calendar(set))).map((row) => row[0])).toEqual([
      "2026-01-05T18:00",
      "2026-01-30T18:00",
      "2026-02-27T18:00",
    ]);
  });

  it("counts the first time whatever the rule says, and the end by the clock of the start", async () => {
    const over = meetup("DTSTART:20260601T180000", "RRULE:FREQ=DAILY;UNTIL=20260603T100000");
    expect(await when(calendar(over))).toHaveLength(2);
    expect(await when(calendar(meetup("DTSTART:20260601T180000", "RRULE:FREQ=DAILY;UNTIL=20200101")))).toHaveLength(1);
    const none = meetup("DTSTART:20260601T180000", "RRULE:FREQ=DAILY;COUNT=1", "EXDATE:20260601T180000");
    expect(await when(calendar(none))).toEqual([expect.stringContaining("the calendar removes all of its times")]);
    const far = meetup("DTSTART;TZID=Europe/Lisbon:20260601T180000", "DTEND;TZID=Europe/Berlin:20260601T210000");
    expect(await when(calendar(far))).toEqual([["2026-06-01T18:00", "2026-06-01T19:00Z", "Europe/Lisbon"]]);
  });

  it("keeps the first of a repeated UID, and refuses in words what is no event", async () => {
    const text = calendar(
      meetup("DTSTART:20260501T180000"),
      meetup("DTSTART:20260601T180000"),
      ["UID:2", "SUMMARY:No day"],
      ["UID:3", "DTSTART:20261341T990000"],
      ["UID:4", "DTSTART:20260101T180000", "rubbish without a colon"],
    );
    expect(await when(text)).toEqual([
      ["2026-05-01T18:00", "", ""],
      '"Meetup" has the same UID as row 1. Row 1 is used.',
      "It does not say when it starts.",
      expect.stringContaining("is not a real day"),
      ["2026-01-01T18:00", "", ""],
    ]);
    expect((await calendarRows(text, {})).doubts.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('"rubbish without a colon" cannot be read and is left out'),
    ]);
    expect(await when("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x")).toEqual(["The event has no end."]);
  });

  it("takes the highest SEQUENCE of a UID, then the one changed last, wherever it stands", async () => {
    const at = (day: string, ...lines: string[]) => meetup(`DTSTART:${day}T180000`, "LOCATION:Hall", ...lines);
    const days = async (...events: string[][]) =>
      (await when(calendar(...events))).map((row) =>
        Array.isArray(row) ? row[0] : row.replace(/^.*is used/, "not used"),
      );
    expect(await days(at("20260501", "SEQUENCE:2"), at("20260601", "SEQUENCE:10"), at("20260701"))).toEqual([
      "not used.",
      "2026-06-01T18:00",
      "not used.",
    ]);
    const changed = (day: string, moment: string) => at(day, `LAST-MODIFIED:${moment}`, "SEQUENCE:1");
    expect(await days(changed("20260501", "20260102T100000Z"), changed("20260601", "20260301T090000Z"))).toEqual([
      "not used.",
      "2026-06-01T18:00",
    ]);
    expect(await days(changed("20260601", "20260301T090000Z"), changed("20260501", "20260102T100000Z"))).toEqual([
      "2026-06-01T18:00",
      "not used.",
    ]);
  });

  it("takes one UID on other days in other places for events of their own, in whatever order they stand", async () => {
    const city = (day: string, place: string) => meetup(`DTSTART;VALUE=DATE:${day}`, `LOCATION:${place}`);
    const ids = async (text: string) =>
      (await calendarRows(text, {})).rows.map(({ cells, broken }) => broken?.reason ?? cells[0]);
    const [lima, cusco] = [city("20260509", "Lima (Peru)"), city("20261018", "Cusco (Peru)")];
    const found = await ids(calendar(lima, cusco));
    expect(new Set(found).size).toBe(2);
    expect(await ids(calendar(cusco, lima))).toEqual([...found].reverse());
    expect((await ids(calendar(lima, city("20260610", "lima, Peru"))))[1]).toContain("Row 1 is used");
  });

  it("calls off what is sent as METHOD:CANCEL, only in the calendar that says so", async () => {
    const states = async (text: string) => (await calendarRows(text, {})).rows.map(({ cells }) => cells[9]);
    const off = calendar(meetup("DTSTART:20260101T180000", "STATUS:CONFIRMED")).replace(
      "VERSION:2.0",
      "VERSION:2.0\r\nMETHOD:CANCEL",
    );
    const on = calendar(["UID:2", "SUMMARY:Other", "DTSTART:20260102T180000", "STATUS:CONFIRMED"]);
    expect(await states(`${off}\r\n${on}`)).toEqual(["CANCELLED", "CONFIRMED"]);
  });

  it("says who may see an event; a class that nobody knows is a private one", async () => {
    const seen = async (...lines: string[]) =>
      (await calendarRows(calendar(meetup("DTSTART:20260101T180000", ...lines)), {})).rows[0]?.cells[10];
    const classes = [[], ["CLASS:PUBLIC"], ["CLASS:private"], ["CLASS:CONFIDENTIAL"], ["CLASS:X-BOARD"]];
    expect(await Promise.all(classes.map((lines) => seen(...lines)))).toEqual([
      "",
      "PUBLIC",
      "PRIVATE",
      "CONFIDENTIAL",
      "PRIVATE",
    ]);
    expect(await seen("CLASS:PUBLIC", "X-CALENDARSERVER-ACCESS:RESTRICTED")).toBe("PRIVATE");
  });

  it("leaves out a property that cannot be read, says so, and keeps the event", async () => {
    const text = calendar(
      meetup("DTSTART:20260501T180000", "DTEND:20261341T990000", 'LOCATION;X="open:Hall', "URL:https://a.example"),
      ["UID:2", "SUMMARY:B", "DTSTART:20260501T180000", `ATTACH;ENCODING=BASE64;VALUE=BINARY:${"QUJD".repeat(90_000)}`],
    );
    const { rows, doubts } = await calendarRows(text, {});
    expect(rows.map(({ cells }) => [cells[1], cells[2], cells[3], cells[6]])).toEqual([
      ["Meetup", "2026-05-01T18:00", "", "https://a.example"],
      ["B", "2026-05-01T18:00", "", ""],
    ]);
    expect(doubts.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('"LOCATION;X'),
      expect.stringContaining('"DTEND:'),
    ]);
  });

  it("reads whole days that are written as midnights, in the zone where they are midnights", async () => {
    const flagged = (start: string, end: string) =>
      meetup(`DTSTART${start}`, `DTEND${end}`, "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE");
    const zone = ";TZID=Europe/Berlin:";
    expect(await when(calendar(flagged(`${zone}20260501T000000`, `${zone}20260503T000000`)))).toEqual([
      ["2026-05-01", "2026-05-02", ""],
    ]);
    const inUtc = calendar(flagged(":20260430T220000Z", ":20260501T220000Z"));
    expect(await when(inUtc, { timeZone: "Europe/Berlin" })).toEqual([["2026-05-01", "2026-05-01", ""]]);
    expect(await when(calendar(flagged(":20260430T150000Z", ":20260501T150000Z")))).toEqual([
      ["2026-05-01", "2026-05-01", ""],
    ]);
    const plain = meetup("DTSTART:20260501T000000", "DTEND:20260502T000000");
    expect(await when(calendar(plain))).toEqual([["2026-05-01", "2026-05-01", ""]]);
    const night = meetup("DTSTART:20260501T000000", "DTEND:20260501T060000");
    expect(await when(calendar(night))).toEqual([["2026-05-01T00:00", "2026-05-01T06:00", ""]]);
  });

  it("changes a series from one time on, and gives each time its end though that is told in another zone", async () => {
    const series = meetup(
      "DTSTART;TZID=Europe/Lisbon:20260602T180000",
      "DTEND;TZID=Europe/Berlin:20260602T210000",
      "RRULE:FREQ=WEEKLY;COUNT=4",
    );
    const later = [
      "UID:1",
      "SUMMARY:Longer meetup",
      "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Lisbon:20260616T180000",
      "DTSTART;TZID=Europe/Lisbon:20260617T190000",
      "DTEND;TZID=Europe/Lisbon:20260617T220000",
    ];
    const { rows } = await calendarRows(calendar(series, later), {});
    expect(rows.map(({ cells }) => [cells[1], cells[2], cells[3]])).toEqual([
      ["Meetup", "2026-06-02T18:00", "2026-06-02T19:00Z"],
      ["Meetup", "2026-06-09T18:00", "2026-06-09T20:00"],
      ["Longer meetup", "2026-06-17T19:00", "2026-06-17T22:00"],
      ["Longer meetup", "2026-06-24T19:00", "2026-06-24T22:00"],
    ]);
  });

  it("reads a long series around today, and a short one that is over whole", async () => {
    const days = async (...lines: string[]) => {
      const { rows, doubts } = await calendarRows(calendar(meetup(...lines)), {});
      return { first: rows[0]?.cells[2], last: rows.at(-1)?.cells[2], count: rows.length, said: doubts.length };
    };
    expect(await days("DTSTART:20200107T180000", "RRULE:FREQ=MONTHLY;BYDAY=1TU")).toEqual({
      first: "2024-07-02T18:00",
      last: "2027-06-01T18:00",
      count: 36,
      said: 1,
    });
    expect(await days("DTSTART:20200107T180000", "RRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=12")).toMatchObject({
      first: "2020-01-07T18:00",
      count: 12,
      said: 0,
    });
    const daily = await days("DTSTART:20200107T180000", "RRULE:FREQ=DAILY");
    expect(daily.count).toBe(160);
    expect(String(daily.first) < "2026-06-15" && String(daily.last) > "2026-06-15").toBe(true);
    expect(await days("DTSTART:20300107T180000", "RRULE:FREQ=WEEKLY")).toMatchObject({ first: "2030-01-07T18:00" });
  });

  it("leaves what floats to the group, though the calendar is shown in a zone", async () => {
    const text = calendar(meetup("DTSTART:20260501T180000"), [
      "UID:2",
      "SUMMARY:B",
      "DTSTART:20260501T160000Z",
    ]).replace("VERSION:2.0", "VERSION:2.0\r\nX-WR-TIMEZONE:America/Lima");
    expect(await when(text)).toEqual([
      ["2026-05-01T18:00", "", ""],
      ["2026-05-01T16:00Z", "", "America/Lima"],
    ]);
  });

  it("turns HTML into text and lets other text be", async () => {
    const said = async (text: string) =>
      (await calendarRows(calendar(meetup("DTSTART:20260501", `DESCRIPTION:${text}`)), {})).rows[0]?.cells[8];
    expect(
      await said('<p>Come &amp; <b>see</b></p><ul><li>One</li><li><a href="https://a.example">Two</a></li></ul>'),
    ).toBe("Come & see\n\n- One\n\n- Two (https://a.example)");
    expect(await said("a < b\\nand more")).toBe("a < b\nand more");
  });

  it("survives whatever is thrown at it", async () => {
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
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (lines) => {
        const { rows } = await calendarRows(["BEGIN:VCALENDAR", ...lines].join("\n"), {});
        expect(rows.length).toBeLessThan(5000);
      }),
      { numRuns: 300 },
    );
    expect(isCalendar("Title,Date,Speaker\nBEGIN:VEVENT,x,y\n")).toBe(false);
  });
});
