import { describe, expect, it } from "vitest";
import type { InboxItem } from "./items";
import { sortByUrgency } from "./order";
import { hiddenItemsSummary, inboxHeadline } from "./wording";

const drafts: InboxItem = { kind: "drafts", count: 1, drafts: [{ id: "d", title: "Half of it" }] };
const review: InboxItem = { kind: "review", count: 14, oldest: null };
const returned = (id: string): InboxItem => ({
  kind: "returned",
  id,
  title: "A talk",
  reason: "Add a link.",
  field: "links",
  at: new Date(),
  by: "Henrike Aldous",
});

describe("what needs somebody", () => {
  it("comes in the order in which others wait for it, and of a kind as it was", () => {
    expect(sortByUrgency([drafts, review, returned("a"), returned("b")])).toMatchObject([
      { id: "a" },
      { id: "b" },
      { kind: "review" },
      { kind: "drafts" },
    ]);
  });

  it("is the heading, in words", () => {
    expect([0, 1, 2, 3, 13].map((count) => inboxHeadline(count, "Renata"))).toEqual([
      "Nothing needs you today, Renata",
      "One thing needs you, Renata",
      "Two things need you, Renata",
      "Three things need you, Renata",
      "13 things need you, Renata",
    ]);
  });

  it("names what is not shown", () => {
    expect(hiddenItemsSummary([])).toBe("");
    expect(hiddenItemsSummary([returned("a"), returned("b"), drafts])).toBe("2 came back, 1 draft");
  });
});
