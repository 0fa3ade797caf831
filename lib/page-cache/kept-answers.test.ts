import { describe, expect, it } from "vitest";
import { keptAnswers } from "./kept-answers";
import { isPublicPageRequest } from "./public-request";

const answer = (value: string, facts: Partial<{ version: string; at: number; size: number }> = {}) => ({
  version: "1",
  at: 0,
  size: 10,
  value,
  ...facts,
});

describe("what is kept", () => {
  it("stands while its version does, and not too long", () => {
    const kept = keptAnswers<string>({ maxAge: 60, maxBytes: 100 });
    kept.keep("/", answer("front"));
    expect(kept.find("/", "1", 59)).toBe("front");
    expect(kept.find("/", "1", 60)).toBeNull();
    kept.keep("/", answer("front"));
    expect(kept.find("/", "2", 1)).toBeNull();
    expect(kept.find("/", "1", 1)).toBeNull();
  });

  it("lets the least lately asked go first, and never takes what is too large", () => {
    const kept = keptAnswers<string>({ maxAge: 60, maxBytes: 25 });
    kept.keep("one", answer("1"));
    kept.keep("two", answer("2"));
    expect(kept.find("one", "1", 1)).toBe("1");
    kept.keep("three", answer("3"));
    expect([kept.find("one", "1", 1), kept.find("two", "1", 1), kept.find("three", "1", 1)]).toEqual(["1", null, "3"]);
    kept.keep("large", answer("4", { size: 26 }));
    expect([kept.find("large", "1", 1), kept.find("one", "1", 1)]).toEqual([null, "1"]);
    kept.keep("one", answer("5", { size: 20 }));
    expect([kept.find("one", "1", 1), kept.find("three", "1", 1)]).toEqual(["5", null]);
  });
});

describe("a request that everybody without a session gets the same answer to", () => {
  const isPublic = (pathname: string, headers: Record<string, string> = {}, method = "GET") =>
    isPublicPageRequest({ method, pathname, search: "", headers: new Headers(headers) }, "next-auth.session-token");

  it("asks for a whole public page", () => {
    const pages = [
      "/",
      "/groups",
      "/groups/aws-user-group-valparaiso",
      "/events",
      "/events/1",
      "/members",
      "/members/renata",
    ];
    expect(pages.map((page) => isPublic(page))).toEqual(pages.map(() => true));
    expect(isPublic("/groups", { cookie: "theme=dark; other=1" })).toBe(true);
    const others = [
      "/home",
      "/sign-in",
      "/groups/new",
      "/groups/one/edit",
      "/events/export",
      "/members/renata/terms",
      "/admin",
    ];
    expect(others.map((page) => isPublic(page))).toEqual(others.map(() => false));
  });

  it("is not one of somebody with a session, of a form, or of Next itself", () => {
    expect(isPublic("/", { cookie: "a=b; next-auth.session-token=x" })).toBe(false);
    expect(isPublic("/", { cookie: "next-auth.session-token.0=x" })).toBe(false);
    expect(isPublic("/", {}, "POST")).toBe(false);
    expect([isPublic("/", { rsc: "1" }), isPublic("/", { "next-action": "1" })]).toEqual([false, false]);
    expect(isPublic(`/groups/${"x".repeat(600)}`)).toBe(false);
  });
});
