import { expect, test } from "vitest";
import { missingWords } from "./missing-fields";

const words = (typed: Partial<Parameters<typeof missingWords>[0]>) =>
  missingWords({ title: "Meetup 32", startsOn: "2026-11-17", goals: ["community-building"], ...typed });

test("says what an event cannot be saved without, once something was typed", () => {
  expect(words({ title: "", startsOn: "" })).toBeNull();
  expect(words({ startsOn: "" })).toBe("It still needs a day.");
  expect(words({ title: "  " })).toBe("It still needs a title.");
});

test("says that it would count nowhere without a goal, and nothing where nothing is missing", () => {
  expect(words({ goals: [] })).toBe("It does not count for a program yet: choose a goal.");
  expect(words({})).toBeNull();
});
