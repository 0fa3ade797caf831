import { and, eq, inArray, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { accounts, identities, members, roleGrants } from "@/db/schema";
import { createAdministrator } from "@/lib/accounts/create-administrator";
import { disableAccount } from "@/lib/accounts/disable-enable";
import { endRole } from "@/lib/accounts/end-role";
import { systemViewer } from "@/lib/core/viewer";
import { addMember } from "@/lib/members/add";
import { findMemberBySlug } from "@/lib/members/get";
import { eraseMember } from "@/lib/privacy/erase/erase-member";
import { mergeMembers } from "@/lib/privacy/merge/merge-members";
import { atOnce, rounds, times } from "@/lib/testing/at-once";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";

const rowsOf = (ids: string[]) => db.select().from(members).where(inArray(members.id, ids));

async function twoAdministrators() {
  await inTransaction(async (tx) => void (await tx.delete(roleGrants).returning()));
  const made = [];
  for (const name of ["Ines", "Jonas"]) {
    const email = `${crypto.randomUUID()}@example.org`;
    const { memberId } = await createAdministrator(systemViewer("command line"), { name, email });
    const [grant] = await db.select().from(roleGrants).where(eq(roleGrants.memberId, memberId));
    made.push({ viewer: await aViewer(memberId), memberId, grantId: grant?.id });
  }
  return made;
}

describe("at the same moment", () => {
  it("merges two members once, whichever way: one stands, and both addresses lead there", async () => {
    const viewer = await anAdministrator();
    for (const _ of rounds) {
      const [one, other] = [await aMember(), await aMember()];
      const { done, refused } = await atOnce(
        times((place) =>
          mergeMembers(viewer, place % 2 ? { keptId: one, mergedId: other } : { keptId: other, mergedId: one }),
        ),
      );
      const rows = await rowsOf([one, other]);
      const [kept, ...more] = rows.filter(({ mergedIntoId }) => mergedIntoId === null);
      expect(more).toEqual([]);
      expect(new Set(done.map(({ slug }) => slug))).toEqual(new Set([kept?.slug]));
      expect(refused).toEqual(Array.from({ length: 4 }, () => "There is no such member."));
      for (const { slug } of rows) expect((await findMemberBySlug(viewer, slug))?.id).toBe(kept?.id);
    }
  });

  it("finds nobody, and soon, where the data leads in a circle", async () => {
    const viewer = await anAdministrator();
    const [one, other] = [await aMember(), await aMember()];
    await inTransaction(async (tx) => {
      await tx.update(members).set({ mergedIntoId: other }).where(eq(members.id, one)).returning();
      await tx.update(members).set({ mergedIntoId: one }).where(eq(members.id, other)).returning();
    });
    for (const { slug } of await rowsOf([one, other])) expect(await findMemberBySlug(viewer, slug)).toBeNull();
  });

  it("gives nobody who is erased what belongs to somebody else", async () => {
    const viewer = await anAdministrator();
    for (const round of rounds) {
      const one = await aMember({ identities: [{ kind: "email", value: `one${round}@example.org` }] });
      const other = await aMember({ identities: [{ kind: "email", value: `other${round}@example.org` }] });
      await atOnce(
        times<unknown>((place) => {
          if (place % 2) return eraseMember(viewer, { id: one, version: 1, reason: "They asked for it." });
          return mergeMembers(viewer, place % 4 ? { keptId: one, mergedId: other } : { keptId: other, mergedId: one });
        }),
      );
      const rows = await rowsOf([one, other]);
      const erased = rows.filter(({ erasedAt }) => erasedAt !== null).map(({ id }) => id);
      expect(await db.select().from(identities).where(inArray(identities.memberId, erased))).toEqual([]);
      const leadingThere = rows.filter(({ mergedIntoId }) => erased.includes(mergedIntoId ?? ""));
      expect(leadingThere.filter(({ erasedAt }) => erasedAt === null)).toEqual([]);
    }
  });

  it("gives people of one name an address each", async () => {
    const viewer = await anAdministrator();
    for (const round of rounds) {
      const { done, refused } = await atOnce(times(() => addMember(viewer, { name: `Ada Fontaine the ${round}th` })));
      expect(refused).toEqual([]);
      expect(new Set(done.map(({ slug }) => slug)).size).toBe(8);
    }
  });

  it("keeps the last administrator, whoever dismisses or disables whom", async () => {
    for (const _ of rounds) {
      const [one, other] = await twoAdministrators();
      if (!one || !other) throw new Error("There are two.");
      const { done } = await atOnce(
        times<unknown>((place) => {
          const [by, on] = place % 2 ? [one, other] : [other, one];
          return place < 4
            ? endRole(by.viewer, { id: on.grantId })
            : disableAccount(by.viewer, { memberId: on.memberId });
        }),
      );
      expect(done.length).toBeGreaterThan(0);
      const left = await db
        .select({ id: roleGrants.id })
        .from(roleGrants)
        .innerJoin(accounts, eq(accounts.memberId, roleGrants.memberId))
        .where(and(isNull(roleGrants.endedAt), isNull(accounts.disabledAt)));
      expect(left).toHaveLength(1);
    }
  });
});
