import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { accounts, roleGrants } from "@/db/schema";
import { systemViewer, viewerOfMember } from "@/lib/core/viewer";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { createAdministrator } from "./create-administrator";
import { disableAccount } from "./disable-enable";
import { endRole } from "./end-role";
import { grantRole } from "./grant-role";

describe("roles", () => {
  it("cannot all be taken from the last administrator who can sign in, not even by two at once", async () => {
    const owner = systemViewer("command line");
    const made = async (email: string) => (await createAdministrator(owner, { name: "Ilse", email })).memberId;
    const [one, other] = [await made("one@example.org"), await made("other@example.org")];
    const grantOf = async (memberId: string) =>
      (await db.select({ id: roleGrants.id }).from(roleGrants).where(eq(roleGrants.memberId, memberId)))[0]?.id;
    const [first, second] = [await grantOf(one), await grantOf(other)];
    const answers = await Promise.allSettled([
      endRole(await aViewer(one), { id: second }),
      disableAccount(await aViewer(other), { memberId: one }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const standing = (await viewerOfMember(one))?.isAdministrator && (await isOpen(one)) ? one : other;
    const viewer = await aViewer(standing);
    const id = standing === one ? first : second;
    await expect(endRole(viewer, { id })).rejects.toMatchObject({ code: "conflict" });
    await expect(disableAccount(viewer, { memberId: standing })).rejects.toMatchObject({ code: "conflict" });
  });

  it("of a manager reach as far as program and countries, and new countries take the place of old ones", async () => {
    const [administrator, memberId] = [await anAdministrator(), await aMember()];
    const heroes = { memberId, role: "manager", programKey: "heroes" };
    await grantRole(administrator, { ...heroes, countries: ["PT", "CL", "PT"] });
    expect((await viewerOfMember(memberId))?.manages).toEqual([{ programKey: "heroes", countries: ["CL", "PT"] }]);
    await expect(grantRole(administrator, { ...heroes, countries: ["CL", "PT"] })).rejects.toMatchObject({
      code: "conflict",
    });
    await grantRole(administrator, heroes);
    expect((await viewerOfMember(memberId))?.manages).toEqual([{ programKey: "heroes", countries: null }]);
    const history = await db.select().from(roleGrants).where(eq(roleGrants.memberId, memberId));
    expect(history).toHaveLength(2);
    expect(history.every((grant) => grant.grantedById === administrator.memberId)).toBe(true);
  });

  it("are granted and ended by administrators only", async () => {
    const [memberId, manager] = [await aMember(), await aViewer(await aMember(), { manages: [heroesEverywhere] })];
    await expect(grantRole(manager, { memberId, role: "administrator" })).rejects.toMatchObject({ code: "forbidden" });
    const { id } = await grantRole(await anAdministrator(), { memberId, role: "administrator" });
    await expect(endRole(manager, { id })).rejects.toMatchObject({ code: "missing" });
  });

  it("refuse what makes no sense, field by field", async () => {
    const [administrator, memberId] = [await anAdministrator(), await aMember()];
    const fields = async (input: object) =>
      (await grantRole(administrator, { memberId, ...input }).catch((error) => error)).fields;
    expect(await fields({ role: "manager" })).toHaveProperty("programKey");
    expect(await fields({ role: "manager", programKey: "no-such" })).toHaveProperty("programKey");
    expect(await fields({ role: "administrator", countries: ["PT"] })).toHaveProperty("role");
    expect(await fields({ role: "manager", programKey: "heroes", countries: ["Portugal"] })).toHaveProperty([
      "countries.0",
    ]);
  });
});

const heroesEverywhere = { programKey: "heroes", countries: null };

async function isOpen(memberId: string): Promise<boolean> {
  const [account] = await inTransaction((tx) => tx.select().from(accounts).where(eq(accounts.memberId, memberId)));
  return account?.disabledAt === null;
}
