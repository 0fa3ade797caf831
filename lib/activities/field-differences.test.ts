import { describe, expect, it } from "vitest";
import { fieldDifferences } from "./field-differences";
import type { VersionSnapshot } from "./readable-changes";

const names = { type: (key: string) => key, goal: (key: string) => `Goal ${key}`, principle: (key: string) => key };

const confirmed: VersionSnapshot = {
  type: "talk",
  title: "Agents that ask before they act",
  startsOn: "2026-10-29",
  endsOn: null,
  language: "en",
  country: "CH",
  countryAsWritten: null,
  city: "Zürich",
  description: "A small agent that books rooms, shown live, and three questions.",
  visibility: "public",
  state: "confirmed",
  links: ["https://ugzurich.example/events/41"],
  figures: [
    { key: "attendees_in_person", value: 48 },
    { key: "attendees_online", value: 16 },
  ],
  credits: [{ memberId: "1", guestName: null, name: "Jonas Haltiner", part: "speaker", declinedAt: null }],
  tags: [{ goalKey: "exchange", principleKey: null, reason: null, addedByReviewer: false, removedAt: null }],
};

const changed = (facts: Partial<VersionSnapshot>) => fieldDifferences(confirmed, { ...confirmed, ...facts }, names);

describe("two versions of an activity", () => {
  it("differ nowhere where they say the same, and name what is the same", () => {
    expect(changed({ tags: [...confirmed.tags] }).differing).toEqual([]);
    expect(changed({}).same).toContain("Title");
    expect(changed({}).same).not.toContain("Reads");
  });

  it("tell each number by its own name", () => {
    const figures = [
      { key: "attendees_in_person", value: 48 },
      { key: "attendees_online", value: 1600 },
    ] as const;
    expect(changed({ figures: [...figures] }).differing).toEqual([
      {
        label: "Online",
        lines: [
          [
            { kind: "gone", text: "16" },
            { kind: "new", text: "1,600" },
          ],
        ],
      },
    ]);
  });

  it("tell a text word by word, and a link or a tag whole", () => {
    const told = changed({
      description: "A small agent that books rooms, shown live and recorded, and three questions.",
      links: ["https://videos.example/watch"],
      tags: [
        ...confirmed.tags,
        { goalKey: "peers", principleKey: null, reason: "Every prompt.", addedByReviewer: false, removedAt: null },
      ],
    }).differing;
    expect(told.map(({ label }) => label)).toEqual(["Links", "Goals", "Description"]);
    expect(told[0]?.lines).toEqual([
      [{ kind: "gone", text: "https://ugzurich.example/events/41" }],
      [{ kind: "new", text: "https://videos.example/watch" }],
    ]);
    expect(told[1]?.lines).toEqual([
      [{ kind: "same", text: "Goal exchange" }],
      [{ kind: "new", text: "Goal peers: “Every prompt.”" }],
    ]);
    expect(told[2]?.lines[0]).toContainEqual({ kind: "new", text: " and recorded" });
    expect(told[2]?.lines[0]?.filter(({ kind }) => kind === "gone")).toEqual([]);
  });
});
