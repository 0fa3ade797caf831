import { describe, expect, it } from "vitest";
import { aMember, anAdministrator } from "@/lib/testing/people";
import { findMember } from "./get";
import { normalizeIdentity, parseIdentity } from "./identities";

describe("a handle in a profile link", () => {
  it("is written out where it is escaped, and stays as it came where it is escaped wrongly", () => {
    expect(parseIdentity("https://www.linkedin.com/in/jos%C3%A9")).toEqual({ kind: "linkedin", value: "josé" });
    expect(parseIdentity("https://github.com/100%")).toEqual({ kind: "github", value: "100%" });
    expect(normalizeIdentity("github", "https://github.com/100%")).toBe("100%");
  });

  it("is the same number at Meetup, whichever group and language the link goes through", () => {
    for (const path of ["members/30117204", "UG-Berlin/members/30117204/", "de-DE/UG-Berlin/members/30117204?op=x"])
      expect(normalizeIdentity("meetup", `https://www.meetup.com/${path}`), path).toBe("30117204");
    expect(parseIdentity("https://www.meetup.com/UG-Berlin/events/301/")?.kind).toBe("website");
  });
});

describe("the address of a profile", () => {
  it("is never the word by which a filter means whoever looks", async () => {
    const id = await aMember({ name: "Me" });
    expect((await findMember(await anAdministrator(), id))?.slug).not.toBe("me");
  });
});
