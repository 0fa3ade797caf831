import { expect, test } from "vitest";
import { activityTypeOf } from "./activity-type";
import { parseLanguage, parseLanguages } from "./languages";
import { splitPeople } from "./people";

test("a semicolon separates people, a comma does not", () => {
  expect(splitPeople("Ana Ruiz; Bo Li").names).toEqual(["Ana Ruiz", "Bo Li"]);
  expect(splitPeople("Hua-Min, Lee").names).toEqual(["Hua-Min, Lee"]);
  expect(splitPeople("Ana Ruiz, Bo Li", { separator: ", " }).names).toEqual(["Ana Ruiz", "Bo Li"]);
});

test("nobody in particular is nobody", () => {
  expect(splitPeople("Various speakers; Ana Ruiz; Ana Ruiz; TBA")).toMatchObject({
    names: ["Ana Ruiz"],
    nobody: ["Various speakers", "TBA"],
  });
});

test("languages are told from codes and names", () => {
  for (const [text, code] of [
    ["eng", "en"],
    ["English", "en"],
    ["en-US", "en"],
    ["Deutsch", "de"],
    ["zho", "zh"],
    ["Português", "pt"],
    ["日本語", "ja"],
  ] as const)
    expect([text, parseLanguage(text)]).toEqual([text, code]);
  expect(parseLanguage("Klingonish")).toBeNull();
  expect(parseLanguages("English, German and Thai")).toEqual({ languages: ["en", "de", "th"], unknown: [] });
});

test("other systems' words for activities are understood", () => {
  const said = {
    "public-speaking": "talk",
    SPEAKING: "talk",
    "Speaking (Conference)": "talk",
    "Speaking (User Group)": "talk",
    Articles: "article",
    BLOGPOST: "article",
    Blog: "article",
    Videos: "video",
    Webcast: "video",
    workshop: "workshop",
    "Study Jam": "workshop",
    event: "event_organised",
    EVENT_ORGANIZATION: "event_organised",
    "Conference (organizer)": "event_organised",
    "User Group Owner": "event_organised",
    mentoring: "mentoring",
    Mentorship: "mentoring",
    "Code contribution": "open_source",
    OPEN_SOURCE_PROJECT: "open_source",
    "Code project": "open_source",
    Podcasts: "podcast",
    Newsletters: "newsletter",
    Books: "book",
    FORUM: "forum_answers",
    "product-feedback-given": "product_feedback",
    amplification: "social",
    stories: "story",
  };
  for (const [word, key] of Object.entries(said)) expect([word, activityTypeOf(word)]).toEqual([word, key]);
  expect(activityTypeOf("Juggling")).toBeNull();
  expect(activityTypeOf("Juggling", { juggling: "other" })).toBe("other");
  expect(activityTypeOf("constructor")).toBeNull();
});
