import { describe, expect, it } from "vitest";
import { waitMessage } from "@/lib/limits/attempt-limits";
import { clientAddress } from "@/lib/limits/client-address";
import { safeReturnPath } from "./return-path";

describe("where to go after signing in", () => {
  it("is a path of this installation", () => {
    expect(safeReturnPath("/activities?program=heroes&from=2026-01-01#top")).toBe(
      "/activities?program=heroes&from=2026-01-01#top",
    );
  });

  it("is never an address elsewhere, nor a page that would send one round in circles", () => {
    for (const wanted of [
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "/\t/evil.example",
      "\\/evil.example",
      "javascript:alert(1)",
      "",
      null,
      ["/a"],
      "/a\nSet-Cookie: x",
      "/sign-in?returnTo=/",
      "/sign-out",
      "/api/v1/activities",
      `/${"a".repeat(3000)}`,
    ])
      expect(safeReturnPath(wanted)).toBe("/home");
  });
});

describe("the address that a limit counts", () => {
  it("is the socket's, whatever the client writes", () => {
    expect(clientAddress("1.2.3.4, 5.6.7.8", "203.0.113.7", 0)).toBe("203.0.113.7");
    expect(clientAddress(undefined, "::ffff:203.0.113.7", 0)).toBe("203.0.113.7");
  });

  it("is what our own proxies saw, counted from the near end", () => {
    expect(clientAddress("6.6.6.6, 203.0.113.7", "10.0.0.1", 1)).toBe("203.0.113.7");
    expect(clientAddress("6.6.6.6, 203.0.113.7, 10.0.0.2", "10.0.0.1", 2)).toBe("203.0.113.7");
    expect(clientAddress("", "10.0.0.1", 3)).toBe("10.0.0.1");
  });

  it("takes a whole IPv6 household as one", () => {
    expect(clientAddress("", "2001:db8:1:2:aaaa::1", 0)).toBe(clientAddress("", "2001:db8:1:2:bbbb::2", 0));
    expect(clientAddress("", "2001:db8::1", 0)).toBe("2001:db8:0:0::/64");
    expect(clientAddress("", "::1", 0)).toBe("::1");
  });

  it("says how long to wait in whole minutes", () => {
    expect(waitMessage(61_000)).toBe("Too many attempts; wait 2 minutes.");
    expect(waitMessage(10)).toBe("Too many attempts; wait 1 minute.");
  });
});
