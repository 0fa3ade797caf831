import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { accounts, auditEntries, identities, members } from "@/db/schema";
import { systemViewer, viewerOfMember } from "@/lib/core/viewer";
import { aMember, aViewer } from "@/lib/testing/people";
import { createAdministrator } from "./create-administrator";
import { findPersonByEmail } from "./find-person-by-email";
import { passwordMatches } from "./password-hash";

const owner = systemViewer("command line");
const ilse = { name: "Ilse Brandvold", email: "Ilse@Example.org", password: "seven quiet otters" };

describe("making an administrator", () => {
  it("makes member, account and role in one go, with an argon2id password and a proven address", async () => {
    const { memberId } = await createAdministrator(owner, ilse);
    expect(await viewerOfMember(memberId)).toMatchObject({ isAdministrator: true, name: "Ilse Brandvold" });
    const person = await findPersonByEmail("ilse@example.org");
    expect(person?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(await passwordMatches("seven quiet otters", person?.passwordHash ?? null)).toBe(true);
    expect(person?.verifiedAt).toBeInstanceOf(Date);
  });

  it("gives the role to who has the address already, and changes nothing the second time", async () => {
    const known = await aMember({ name: "Old Name", identities: [{ kind: "email", value: "known@example.org" }] });
    const first = await createAdministrator(owner, { name: "New Name", email: "KNOWN@example.org" });
    const second = await createAdministrator(owner, { name: "New Name", email: "known@example.org" });
    expect([first.memberId, second.memberId]).toEqual([known, known]);
    expect(await db.select({ name: members.name }).from(members).where(eq(members.id, known))).toEqual([
      { name: "Old Name" },
    ]);
    expect(await db.select().from(accounts).where(eq(accounts.memberId, known))).toHaveLength(1);
  });

  it("never writes the password anywhere", async () => {
    const trail = JSON.stringify(await db.select().from(auditEntries));
    expect(trail).not.toContain("otters");
    expect(trail).not.toContain("argon2");
  });

  it("refuses a password that is short, common, or made of the name", async () => {
    const refused = async (password: string) =>
      (await createAdministrator(owner, { ...ilse, email: "x@example.org", password }).catch((error) => error)).fields;
    expect(await refused("short")).toHaveProperty("password");
    expect(await refused("Qwertyuiop")).toHaveProperty("password");
    expect(await refused("aaaaaaaaaaaa")).toHaveProperty("password");
    expect(await refused("ilse brandvold 1")).toHaveProperty("password");
    expect(await db.select().from(identities).where(eq(identities.valueFolded, "x@example.org"))).toEqual([]);
  });

  it("is for the command line and the setup only", async () => {
    const administrator = await aViewer(await aMember(), { administrator: true });
    await expect(createAdministrator(administrator, { ...ilse, email: "y@example.org" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
