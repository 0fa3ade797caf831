import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/core/clock";
import { readMessage } from "./read";

const today = "2026-11-18";
const pieces = [
  ...["Last night", "gestern Abend", "anoche", "hier soir", "ontem à noite", "on Tuesday", "17.11.2026", "3/11", "May"],
  ...[
    "34 in the room",
    "12 online",
    "34 Leute",
    "1.200 en línea",
    "over 100 online",
    "Meetup 33:",
    "meetup:",
    "12",
    "40%",
  ],
  ...[
    "Ana spoke",
    "Ana and Luis Mora",
    "Ponentes:",
    "falou",
    "hat gesprochen",
    "Dr. Ute van den Berg",
    "“Queues”",
    "Step Functions",
  ],
  ...[
    "https://ug.example/33",
    "ug.example/33).",
    "www.",
    "a@b.example",
    ",",
    ".",
    ":",
    "\n",
    " ",
    "(",
    "😀",
    "İ",
    "ß",
    "é",
    "e\u0301",
  ],
];
const messages = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "grapheme", maxLength: 8 })), { maxLength: 30 })
    .map((all) => all.join(" ")),
  fc.string({ unit: "grapheme", maxLength: 300 }),
);

test("whatever is read stands in the text, each thing at a place of its own, and no day lies on the wrong side of today", () => {
  fc.assert(
    fc.property(messages, fc.boolean(), (message, isPlanned) => {
      const { text, title, days, counts, links, speakers } = readMessage(message, { today, isPlanned });
      const said = ({ from, to }: { from: number; to: number }) => text.slice(from, to);
      for (const found of [...(title ? [title] : []), ...speakers]) expect(said(found)).toBe(found.value);
      for (const link of links)
        expect(link.value.replace(/^https?:\/\//i, "")).toBe(said(link).replace(/^https?:\/\//i, ""));
      for (const count of counts) {
        expect(said(count)).toMatch(/\d/);
        expect(Number.isInteger(count.value) && count.value >= 0).toBe(true);
      }
      for (const { value } of days) {
        expect(value).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(isPlanned ? value >= today : value <= today).toBe(true);
      }
      const places = [...(title ? [title] : []), ...counts, ...links, ...speakers, ...unique(days)];
      const sorted = places.sort((one, other) => one.from - other.from);
      for (const [at, place] of sorted.entries()) expect(place.from).toBeGreaterThanOrEqual(sorted[at - 1]?.to ?? 0);
    }),
    { numRuns: 3_000 },
  );
});

/** A weekday may be two days, both said by the same words. */
function unique<Place extends { from: number }>(places: Place[]): Place[] {
  return places.filter((place, at) => places.findIndex(({ from }) => from === place.from) === at);
}

test("without a digit there is no number and no link that was not written", () => {
  const withoutDigits = messages.map((text) => text.replace(/\p{N}/gu, ""));
  fc.assert(fc.property(withoutDigits, (text) => readMessage(text, { today }).counts.length === 0));
});

test("a headcount, a day and a link are read whatever the title and the numbers are", () => {
  const titles = fc
    .array(fc.constantFrom("Queues", "Lambda", "streams", "Agents", "without", "tears", "Step", "Functions"), {
      minLength: 1,
      maxLength: 6,
    })
    .map((words) => `The ${words.join(" ")}`);
  const counts = fc.nat({ max: 20_000 });
  fc.assert(
    fc.property(titles, counts, counts, fc.integer({ min: 1, max: 60 }), (name, room, online, ago) => {
      const day = addDays(today, -ago);
      const read = readMessage(
        `Meetup: ${name}, ${day}, ${room} in the room, ${online} online, https://ug.example/${room}`,
        { today },
      );
      expect(read.title?.value).toBe(name);
      expect(read.days.map(({ value }) => value)).toEqual([day]);
      expect(read.counts.map(({ of, value }) => [of, value])).toEqual([
        ["attendees_in_person", room],
        ["attendees_online", online],
      ]);
      expect(read.links.map(({ value }) => value)).toEqual([`https://ug.example/${room}`]);
    }),
  );
});
