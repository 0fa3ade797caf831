import { expect, test } from "vitest";
import { addressesOf, addressOf, identityIn, isPlaceholder } from "./rules";

test("placeholders are told from links", () => {
  for (const text of ["No URL", "n/a", "-", "TBD", "tbd", "none", "No description...", " \u200b", "#N/A"])
    expect([text, isPlaceholder(text)]).toEqual([text, true]);
  for (const text of ["https://x.org", "Nona", "Nobody Special", "Tba Ltd"])
    expect([text, isPlaceholder(text)]).toEqual([text, false]);
});

test("only http and https addresses are links", () => {
  expect(addressOf("www.example.org/a")).toBe("https://www.example.org/a");
  for (const text of [
    "javascript:alert(1)",
    "data:text/html,x",
    "https://user:pass@example.org",
    "https://localhost/",
    "Slides of the talk",
  ])
    expect([text, addressOf(text)]).toEqual([text, null]);
});

test("several addresses in one cell are several links", () => {
  expect(addressesOf("https://a.org/1, https://b.org/2\nhttps://c.org").addresses).toEqual([
    "https://a.org/1",
    "https://b.org/2",
    "https://c.org",
  ]);
  expect(addressesOf("Slides: coming soon")).toEqual({ addresses: [], rest: "Slides: coming soon" });
});

test("an identity is the same however it is written", () => {
  const ada = { kind: "linkedin", value: "ada-l" };
  for (const text of [
    "https://www.linkedin.com/in/ada-l/",
    "http://uk.linkedin.com/in/ada-l?trk=x",
    "linkedin.com/in/ada-l",
  ])
    expect([text, identityIn(text, null)]).toEqual([text, ada]);
  expect(identityIn("@ada", "x")).toEqual({ kind: "x", value: "ada" });
  expect(identityIn("https://twitter.com/ada", null)).toEqual({ kind: "x", value: "ada" });
  expect(identityIn("ada", "github")).toEqual({ kind: "github", value: "ada" });
  expect(identityIn("Ada@Example.org", null)).toEqual({ kind: "email", value: "ada@example.org" });
  expect(identityIn("https://ada.dev/?utm_source=x", null)).toEqual({ kind: "website", value: "https://ada.dev" });
  expect(identityIn("https://aws.amazon.com/developer/community/heroes/ada/?did=a&trk=b", null)).toEqual({
    kind: "other",
    value: "https://aws.amazon.com/developer/community/heroes/ada",
  });
});

test("a bare word identifies nobody unless its column says what it is", () => {
  expect(identityIn("ada", null)).toBeNull();
  expect(identityIn("No URL", "website")).toBeNull();
});
