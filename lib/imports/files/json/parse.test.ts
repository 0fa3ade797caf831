import fc from "fast-check";
import { expect, it } from "vitest";
import { parseJson, parseLongJson } from "./parse";

const nested = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: "small" }, fc.jsonValue({ maxDepth: 1 }), tie("list"), tie("object")),
  list: fc
    .tuple(fc.array(tie("value"), { maxLength: 3 }), fc.constantFrom(1, 40, 120))
    .map(([some, times]) => Array.from({ length: times }, () => some).flat()),
  object: fc.dictionary(fc.constantFrom("a", "b", "constructor", "toString", "0", ""), tie("value"), { maxKeys: 4 }),
})).value;

it("reads the same in a thread of its own, in pieces, as at once", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(nested, async (value) => {
      const text = JSON.stringify(value);
      expect(await parseLongJson(text)).toEqual(JSON.parse(text));
    }),
    { numRuns: 40 },
  );
});

it("reads a long list and an object around it whole, without what names a prototype", async () => {
  const events = Array.from({ length: 6_000 }, (_, at) => ({
    title: `Evening ${at}`,
    tags: ["one", "two"],
    text: "x".repeat(90),
  }));
  const value = { data: { group: { name: "UG", events, more: { pages: 2 } } }, last: [1] };
  const text = JSON.stringify(value);
  expect(text.length).toBeGreaterThan(600_000);
  expect(await parseJson(`\ufeff${text}`)).toEqual(value);
  const tricky: unknown = await parseLongJson('{"__proto__": {"isAdministrator": true}, "a": {"__proto__": [1]}}');
  expect([tricky, Reflect.get(Object(tricky), "isAdministrator")]).toEqual([{ a: {} }, undefined]);
});

it("refuses what is not JSON, short or long", async () => {
  for (const text of ['{"a": 1', `[${'{"a": 1},'.repeat(100_000)}`])
    await expect(parseJson(text)).rejects.toMatchObject({ message: expect.stringContaining("not valid JSON") });
});
