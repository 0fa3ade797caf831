import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureKeys } from "@/db/words";
import { completeLink, normalizeLink } from "@/lib/core/links";
import { knownReachParts, reachFigureKeys, reachOf } from "@/lib/metrics/reach";
import { programsOnDays } from "@/lib/terms/programs-on-day";
import { activityChangesBetween } from "./changes";
import { activityFactsOf, factsAfterSave } from "./facts";
import { activityForm } from "./schema";
import { newSearchRow } from "./search-row";

const figures = fc.uniqueArray(fc.record({ key: fc.constantFrom(...figureKeys), value: fc.nat(1e9) }), {
  selector: (figure) => figure.key,
});

describe("folding a link", () => {
  it("is the same however often it is done, and whatever scheme, www., trailing slash, fragment or campaign", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, size: "small" }), fc.webFragments(), (url, fragment) => {
        const folded = normalizeLink(url);
        expect(normalizeLink(`https://${folded}`)).toBe(folded);
        expect(normalizeLink(url.replace(/^https?:\/\//, "https://www."))).toBe(
          normalizeLink(url.replace(/^https?:\/\/(www\.)?/, "http://")),
        );
        expect(normalizeLink(`${url}#${fragment}`)).toBe(folded);
      }),
      { numRuns: 40 },
    );
    expect(normalizeLink("HTTPS://www.Example.com/a/?utm_source=x&b=1#top")).toBe("example.com/a?b=1");
    expect(normalizeLink("no link")).toBe("no link");
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
        const counted = list.filter((figure) => reachFigureKeys.includes(figure.key));
        const sum = knownReachParts(list).reduce((total, part) => total + part.count, 0);
        expect(reachOf(list)).toBe(counted.length === 0 ? null : sum);
      }),
    );
    expect(reachOf([{ key: "subscribers", value: 900 }])).toBeNull();
    expect(reachOf([{ key: "reads", value: 0 }])).toBe(0);
  });
});

describe("the row of the full-text index", () => {
  it("grows with the day", () => {
    expect(newSearchRow("2026-11-15")).toBeGreaterThan(newSearchRow("2026-11-14"));
    expect(Number.isSafeInteger(newSearchRow("9999-12-31"))).toBe(true);
  });
});

describe("programs on a day", () => {
  const spans = [
    { programKey: "heroes", from: "2026-01-01", to: "2026-06-30" },
    { programKey: "ambassadors", from: "2026-06-30", to: null },
  ];
  it("are those with a term on it, or on any day of a longer thing", () => {
    expect(programsOnDays(spans, "2026-06-30")).toEqual(["heroes", "ambassadors"]);
    expect(programsOnDays(spans, "2026-07-01")).toEqual(["ambassadors"]);
    expect(programsOnDays(spans, "2025-12-01", "2026-01-02")).toEqual(["heroes"]);
    expect(programsOnDays(spans, "")).toEqual([]);
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
    const facts = activityFactsOf(before);
    expect(activityChangesBetween(facts, factsAfterSave(before, { ...facts, figures: { stars: null } }))).toEqual([]);
  });
  it("name what differs, in the order of the form", () => {
    const after = {
      ...activityFactsOf(before),
      title: "B",
      figures: {},
      links: ["https://a.example/x", "http://www.a.example/x/"],
    };
    expect(
      activityChangesBetween(activityFactsOf(before), { ...after, figures: {} }).map((change) => change.field),
    ).toEqual(["title", "figures", "links"]);
    expect(factsAfterSave(before, after).links).toHaveLength(1);
  });
});
