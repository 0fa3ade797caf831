import { expect, test } from "vitest";
import type { Typed } from "./form-types";
import type { FormOptions } from "./options";
import { uncounted, whatItAdvances } from "./what-it-advances";

const program = (key: string, goal: string) => ({
  key,
  name: key,
  color: "heroes",
  shape: "diamond" as const,
  goals: [{ key: goal, name: goal, summary: "" }],
});
const options: FormOptions = {
  me: { id: "me", name: "Me" },
  evidence: { hint: "", accept: "", largest: 1, most: 1 },
  today: "2026-11-20",
  habits: { type: "talk", language: null, country: null, principles: [] },
  spans: [{ programKey: "heroes", from: "2026-01-01", to: null }],
  types: [],
  programs: [program("heroes", "share"), program("builders", "learn")],
  principles: [],
  countries: [],
  languages: [],
};
type Changes = Partial<Omit<Typed, "intent" | "startsOn">> & { startsOn?: string };
const typed = (changes: Changes): Typed => ({
  intent: "send",
  type: "talk",
  title: "Queues",
  startsOn: "2026-11-19",
  credits: [{ memberId: "me", part: "speaker" }],
  ...changes,
});
const words = (changes: Changes) => {
  const values = typed(changes);
  return uncounted(values, { options, advance: whatItAdvances(values, options) });
};

test("says before sending that it would count nowhere, and what helps", () => {
  expect(words({})).toBe("It does not count for a program yet: tick a goal.");
  expect(words({ goals: [{ key: "learn" }] })).toBe("It does not count for a program yet: tick a goal.");
  expect(words({ startsOn: "2025-11-19" })).toBe("It does not count for a program: you had no term on that day.");
});

test("says nothing where it counts, where nothing is begun, and where it may count through somebody else", () => {
  expect(words({ goals: [{ key: "share" }] })).toBeNull();
  expect(words({ title: " " })).toBeNull();
  const credits: Typed["credits"] = [
    { memberId: "me", part: "speaker" },
    { memberId: "other", part: "host" },
  ];
  expect(words({ credits, goals: [{ key: "learn" }] })).toBeNull();
  expect(words({ credits, startsOn: "2025-11-19" })).toBe("It does not count for a program yet: tick a goal.");
});
