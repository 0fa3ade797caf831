import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, it } from "vitest";
import { compressPieces } from "./compressed-pieces";

const word = "c3bd5c1b-7a0e-4d1a";
const filled = (pieces: string[], between: string) =>
  gunzipSync(compressPieces(pieces, between.length).fill(between)).toString();

it("is the text with the word between its pieces", () => {
  const pieces = ["<script nonce=“", "”>self.go(1)</script><script nonce=“", "”>self.go(2)</script>"];
  expect(filled(pieces, word)).toBe(pieces.join(word));
  expect(filled(["all of it"], word)).toBe("all of it");
});

it("takes another word each time", () => {
  const { fill } = compressPieces(["a".repeat(400), "a".repeat(400)], 3);
  const texts = ["one", "two", "aaa"].map((one) => gunzipSync(fill(one)).toString());
  expect(texts).toEqual(["one", "two", "aaa"].map((one) => "a".repeat(400) + one + "a".repeat(400)));
  expect(() => fill("four")).toThrow("The word has 4 letters instead of 3.");
});

it("holds for any pieces, also long ones that look alike", () => {
  const piece = fc.oneof(
    fc.string(),
    fc.integer({ max: 40_000, min: 0 }).map((length) => "row ".repeat(length / 4)),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
      const sound = pieces.map((text) => text.replaceAll("\0", ""));
      expect(filled(sound, word)).toBe(sound.join(word));
    }),
    { numRuns: 50 },
  );
});

it("is hardly longer than the text compressed as a whole", () => {
  const pieces = Array.from({ length: 30 }, (_, row) => `<a href="/groups/${row}">Group ${row} of Valparaíso</a>`);
  const packed = compressPieces(pieces, word.length).fill(word);
  expect(packed.length).toBeLessThan(3000);
});
