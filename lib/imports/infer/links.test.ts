import { expect, test } from "vitest";
import { identityFromCell } from "./identities";
import { parseLink, splitLinks } from "./links";
import { isPlaceholder } from "./placeholder";

test("placeholders are told from links", () => {
  for (const text of ["No URL", "n/a", "-", "TBD", "tbd", "none", "No description...", " \u200b", "#N/A"])
    expect([text, isPlaceholder(text)]).toEqual([text, true]);
  for (const text of ["https://x.org", "Nona", "Nobody Special", "Tba Ltd"])
    expect([text, isPlaceholder(text)]).toEqual([text, false]);
});

test("only http and https addresses are links", () => {
  expect(parseLink("www.example.org/a")).toBe("https://www.example.org/a");
  for (const text of [
    "javascript:alert(1)",
    "data:text/html,x",
    "https://user:pass@example.org",
    "https://localhost/",
    "Slides of the talk",
  ])
    expect([text, parseLink(text)]).toEqual([text, null]);
});

test("several addresses in one cell are several links", () => {
  expect(splitLinks("https://a.org/1, https://b.org/2\nhttps://c.org").addresses).toEqual([
    "https://a.org/1",
    "https://b.org/2",
    "https://c.org",
  ]);
  expect(splitLinks("Slides: coming soon")).toEqual({ addresses: [], rest: "Slides: coming soon" });
});

test("an identity is the same however it is written", () => {
  const ada = { kind: "linkedin", value: "ada-l" };
  for (const text of [
    "https://www.linkedin.com/in/ada-l/",
    "http://uk.linkedin.com/in/ada-l?trk=x",
    "linkedin.com/in/ada-l",
  ])
    expect([text, identityFromCell(text, null)]).toEqual([text, ada]);
  expect(identityFromCell("@ada", "x")).toEqual({ kind: "x", value: "ada" });
  expect(identityFromCell("https://twitter.com/ada", null)).toEqual({ kind: "x", value: "ada" });
  expect(identityFromCell("ada", "github")).toEqual({ kind: "github", value: "ada" });
  expect(identityFromCell("Ada@Example.org", null)).toEqual({ kind: "email", value: "ada@example.org" });
  expect(identityFromCell("https://ada.dev/?utm_source=x", null)).toEqual({
    kind: "website",
    value: "https://ada.dev",
  });
  expect(identityFromCell("https://aws.amazon.com/developer/community/heroes/ada/?did=a&trk=b", null)).toEqual({
    kind: "other",
    value: "https://aws.amazon.com/developer/community/heroes/ada",
  });
});

test("a bare word identifies nobody unless its column says what it is", () => {
  expect(identityFromCell("ada", null)).toBeNull();
  expect(identityFromCell("No URL", "website")).toBeNull();
});
