import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureKeys } from "@/db/words";
import { programsOn } from "./advancing/rules";
import { changesBetween, factsOf, settled } from "./facts/rules";
import { knownParts } from "./figures/rules";
import { completeLink, foldLink, reachKeys, reachOf, searchRowOf } from "./rules";
import { activityForm } from "./schema";

const figures = fc.uniqueArray(fc.record({ key: fc.constantFrom(...figureKeys), value: fc.nat(1e9) }), {
  selector: (figure) => figure.key,
});

describe("folding a link", () => {
  it("is the same however often it is done, and whatever scheme, www., trailing slash, fragment or campaign", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, size: "small" }), fc.webFragments(), (url, fragment) => {
        const folded = foldLink(url);
        expect(foldLink(`https://${folded}`)).toBe(folded);
        expect(foldLink(url.replace(/^https?:\/\//, "https://www."))).toBe(
          foldLink(url.replace(/^https?:\/\/(www\.)?/, "http://")),
        );
        expect(foldLink(`${url}#${fragment}`)).toBe(folded);
      }),
      { numRuns: 40 },
    );
    expect(foldLink("HTTPS://www.Example.com/a/?utm_source=x&b=1#top")).toBe("example.com/a?b=1");
    expect(foldLink("no link")).toBe("no link");
    expect(["a.example/x", " b.example", "htp://a", "mailto:a@b.c", "https://a.b", "a b"].map(completeLink)).toEqual([
      "https://a.example/x",
      "https://b.example",
      "htp://a",
      "mailto:a@b.c",
      "https://a.b",
      "a b",
    ]);
  });
});

describe("reach", () => {
  it("is the sum of its known parts, and unknown rather than 0 where there is none", () => {
    fc.assert(
      fc.property(figures, (list) => {
        const counted = list.filter((figure) => reachKeys.includes(figure.key));
        const sum = knownParts(list).reduce((total, part) => total + part.count, 0);
        expect(reachOf(list)).toBe(counted.length === 0 ? null : sum);
      }),
    );
    expect(reachOf([{ key: "subscribers", value: 900 }])).toBeNull();
    expect(reachOf([{ key: "reads", value: 0 }])).toBe(0);
  });
});

describe("the row of the full-text index", () => {
  it("grows with the day", () => {
    expect(searchRowOf("2026-11-15")).toBeGreaterThan(searchRowOf("2026-11-14"));
    expect(Number.isSafeInteger(searchRowOf("9999-12-31"))).toBe(true);
  });
});

describe("programs on a day", () => {
  const spans = [
    { programKey: "heroes", from: "2026-01-01", to: "2026-06-30" },
    { programKey: "ambassadors", from: "2026-06-30", to: null },
  ];
  it("are those with a term on it, or on any day of a longer thing", () => {
    expect(programsOn(spans, "2026-06-30")).toEqual(["heroes", "ambassadors"]);
    expect(programsOn(spans, "2026-07-01")).toEqual(["ambassadors"]);
    expect(programsOn(spans, "2025-12-01", "2026-01-02")).toEqual(["heroes"]);
    expect(programsOn(spans, "")).toEqual([]);
  });
});

describe("the form", () => {
  it("takes numbers and links that were left blank", () => {
    const typed = { intent: "send", type: "talk", title: "A", startsOn: "2026-11-14", endsOn: "", links: [""] };
    const people = { credits: [{ memberId: "m", guestName: null, part: "speaker" }] };
    const read = activityForm.parse({ ...typed, ...people, figures: { reads: undefined, plays: null, stars: 0 } });
    expect(read).toMatchObject({ links: [], endsOn: null, figures: { plays: null, stars: 0 } });
    expect(Object.keys(read.figures)).toEqual(["plays", "stars"]);
  });
});

describe("facts", () => {
  const before = {
    type: "talk",
    title: "A",
    startsOn: "2026-11-14",
    endsOn: null,
    language: null,
    country: null,
    countryAsWritten: null,
    city: null,
    description: "",
    visibility: "public" as const,
    links: ["https://a.example/x"],
    figures: [{ key: "reads" as const, value: 3 }],
    credits: [{ memberId: "m", guestName: null, part: "speaker" as const, declinedAt: null }],
    tags: [],
  };
  it("that were not touched show no change", () => {
    const facts = factsOf(before);
    expect(changesBetween(facts, settled(before, { ...facts, figures: { stars: null } }))).toEqual([]);
  });
  it("name what differs, in the order of the form", () => {
    const after = {
      ...factsOf(before),
      title: "B",
      figures: {},
      links: ["https://a.example/x", "http://www.a.example/x/"],
    };
    expect(changesBetween(factsOf(before), { ...after, figures: {} }).map((change) => change.field)).toEqual([
      "title",
      "figures",
      "links",
    ]);
    expect(settled(before, after).links).toHaveLength(1);
  });
});
