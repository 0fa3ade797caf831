import fc from "fast-check";
import { expect, test } from "vitest";
import { encoded, talksByEncoding } from "@/lib/testing/encodings";
import { decodeText, openBytes } from "./encoding";
import { guessEncoding } from "./guess-encoding";

// Central European letters are left out: a short list of them is one of western languages letter by letter.
const words: Record<string, string[]> = {
  ...Object.fromEntries(
    Object.entries(talksByEncoding).map(([encoding, titles]) => [
      encoding,
      titles.flatMap((one) => [one, ...one.split(" ")]),
    ]),
  ),
  "windows-1252": ["Zwölf Regeln für Größe", "São João", "L’été à Paris", "Ñandú", "Ærø", "Málaga", "50 €"],
  "windows-1253": ["Αθήνα", "Βραδιά της ομάδας", "Γιώργος Παπαδόπουλος", "Χωρίς διακομιστές"],
  "utf-8": ["Łódź", "東京", "Москва", "São João", "서울"],
};

const plain = ["Serverless", "Meetup 12", "2024-05-03", "talk", "Ana", ""];

const file = fc
  .constantFrom(...Object.keys(words))
  .chain((encoding) =>
    fc
      .array(fc.constantFrom(...(words[encoding] ?? []), ...plain), { minLength: 1, maxLength: 60 })
      .map((cells) => ({ encoding, text: `Title\n${cells.join("\n")}\n` })),
  );

test("a file in any encoding that is known is read as it was written, or a person is asked", async () => {
  const sure = new Set<string>();
  await fc.assert(
    fc.asyncProperty(file, async ({ encoding, text }) => {
      const bytes = encoding === "utf-8" ? new TextEncoder().encode(text) : encoded(text, encoding);
      const guess = await guessEncoding(openBytes(bytes));
      if (guess.readings.length > 0) return;
      let read = "";
      for await (const slice of decodeText(openBytes(bytes)(), guess.encoding, bytes.length)) read += slice;
      if (/[^\p{ASCII}]/u.test(text)) sure.add(encoding);
      expect({ encoding: guess.encoding, read }).toEqual({ encoding: guess.encoding, read: text });
    }),
    { numRuns: 600 },
  );
  expect([...sure]).toEqual(expect.arrayContaining(["utf-8", "windows-1252", "shift_jis", "windows-1251"]));
});
