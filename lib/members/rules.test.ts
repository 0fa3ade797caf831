import { describe, expect, it } from "vitest";
import { aMember, anAdministrator } from "../testing/people";
import { findMember } from "./queries";
import { foldIdentity, identityOf } from "./rules";

describe("a handle in a profile link", () => {
  it("is written out where it is escaped, and stays as it came where it is escaped wrongly", () => {
    expect(identityOf("https://www.linkedin.com/in/jos%C3%A9")).toEqual({ kind: "linkedin", value: "josé" });
    expect(identityOf("https://github.com/100%")).toEqual({ kind: "github", value: "100%" });
    expect(foldIdentity("github", "https://github.com/100%")).toBe("100%");
  });
});

describe("the address of a profile", () => {
  it("is never the word by which a filter means whoever looks", async () => {
    const id = await aMember({ name: "Me" });
    expect((await findMember(await anAdministrator(), id))?.slug).not.toBe("me");
  });
});
