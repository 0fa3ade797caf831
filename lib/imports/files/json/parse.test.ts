import fc from "fast-check";
import { expect, it } from "vitest";
import { parseJson, parseLongJson } from "./parse";

const short = fc.jsonValue({ maxDepth: 1 });
const nested = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: "small" }, short, tie("list"), tie("longList"), tie("object")),
  list: fc.array(tie("value"), { maxLength: 3 }),
  // Only of what is short: long lists in long lists would be millions.
  longList: fc
    .tuple(fc.array(short, { maxLength: 3 }), fc.constantFrom(40, 120))
    .map(([some, times]) => Array.from({ length: times }, () => some).flat()),
  object: fc.dictionary(fc.constantFrom("a", "b", "constructor", "toString", "0", "", "__proto__"), tie("value"), {
    maxKeys: 4,
  }),
})).value;

it("reads the same in a thread of its own, in pieces, as at once", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(nested, async (value) => {
      const text = JSON.stringify(value);
      expect(await parseLongJson(text)).toEqual(await parseJson(text));
    }),
    // An object whose prototype is nothing, seven levels deep and in a list, once differed between the two.
    {
      numRuns: 40,
      examples: [
        [[{ ["__proto__"]: null }]],
        [{ a: { b: { a: { b: { a: { b: JSON.parse('{"__proto__":1}') } } } } } }],
      ],
    },
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
  const tricky = '{"__proto__": {"isAdministrator": true}, "a": {"\\u005f_proto__": [1]}, "b": [{"__proto__": null}]}';
  for (const parse of [parseJson, parseLongJson]) {
    const parsed: unknown = await parse(tricky);
    expect([JSON.stringify(parsed), Reflect.get(Object(parsed), "isAdministrator")]).toEqual([
      '{"a":{},"b":[{}]}',
      undefined,
    ]);
  }
});

it("refuses what is not JSON, short or long", async () => {
  for (const text of ['{"a": 1', `[${'{"a": 1},'.repeat(100_000)}`])
    await expect(parseJson(text)).rejects.toMatchObject({ message: expect.stringContaining("not valid JSON") });
});
