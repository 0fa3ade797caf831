import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { auditEntries, memberDifferences } from "@/db/schema";
import { orderedPair } from "@/lib/core/ordered-pair";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { findDuplicateMembers } from "./find-duplicates";
import { markMembersDifferent, unmarkMembersDifferent } from "./mark-different";
import { mergeMembers } from "./merge/merge-members";
import { undoMemberMerge } from "./merge/undo-merge";

const handle = (kind: "github" | "bluesky", value: string) => ({ identities: [{ kind, value }] });

it("suggests members of one name in one place, and those who share a handle, until they are merged or told apart", async () => {
  const administrator = await anAdministrator();
  const found = async () =>
    (await findDuplicateMembers(administrator)).map(({ kept, merged }) => [kept.id, merged.id].sort().join(" ")).sort();
  const pair = (...ids: string[]) => ids.sort().join(" ");
  const ana = await aMember({ name: "Ana Pires", country: "PT", city: "Porto" });
  const folded = await aMember({ name: "ANÁ PIRES", country: "PT" });
  await aMember({ name: "Ana Pires", country: "PT", city: "Lisboa" }).then(async (lisboa) => {
    // Of Porto and of Lisboa are two; whoever names no city may be either.
    expect(await found()).toEqual([pair(ana, folded), pair(folded, lisboa)].sort());
    await markMembersDifferent(administrator, { keptId: lisboa, mergedId: folded });
  });
  await aMember({ name: "Ana Pires", country: "BR" });
  await aMember({ name: "Nobody Known" });
  await aMember({ name: "Nobody Known" });
  expect(await found()).toEqual([pair(ana, folded)]);
  const one = await aMember({ name: "Kenji", ...handle("github", "kenji-builds") });
  const other = await aMember({ name: "K. Mori", ...handle("bluesky", "kenji-builds") });
  expect(await found()).toEqual([pair(ana, folded), pair(one, other)].sort());
  const both = { keptId: one, mergedId: other };
  await markMembersDifferent(administrator, both);
  expect(await found()).toEqual([pair(ana, folded)]);
  await unmarkMembersDifferent(administrator, both);
  expect(await found()).toHaveLength(2);
  await mergeMembers(administrator, { keptId: ana, mergedId: folded });
  expect(await found()).toEqual([pair(one, other)]);
  expect(await findDuplicateMembers(await aViewer(ana))).toEqual([]);
});

it("suggests members of one name in one city where the country of one is not known", async () => {
  const administrator = await anAdministrator();
  const kavya = await aMember({ name: "Kavya Menon", country: "IN", city: "Kochi" });
  const unplaced = await aMember({ name: "Kavya Menon", city: "Kochi" });
  await aMember({ name: "Kavya Menon" });
  const pairs = (await findDuplicateMembers(administrator)).filter(({ kept }) => [kavya, unplaced].includes(kept.id));
  expect(pairs.map(({ kept, merged }) => [kept.id, merged.id].sort())).toEqual([[kavya, unplaced].sort()]);
});

it("still finds a pair behind more than a hundred that were told apart", async () => {
  const administrator = await anAdministrator();
  const alike: string[] = [];
  for (let made = 0; made < 16; made += 1) alike.push(await aMember({ name: "Aaa Namesake", country: "PT" }));
  const pairs = alike.flatMap((one, place) => alike.slice(place + 1).map((other) => orderedPair(one, other)));
  const differences = pairs.map(([memberId, otherId]) => ({ memberId, otherId, saidAt: new Date() }));
  await inTransaction((tx) => tx.insert(memberDifferences).values(differences).returning());
  const behind = [
    await aMember({ name: "Zoe Last", country: "PT" }),
    await aMember({ name: "Zoe Last", country: "PT" }),
  ];
  const found = await findDuplicateMembers(administrator);
  expect(found.some(({ kept, merged }) => behind.includes(kept.id) && behind.includes(merged.id))).toBe(true);
  expect(found.some(({ kept }) => alike.includes(kept.id))).toBe(false);
});

it("takes who is not the same as the merged one over to the kept one, and leaves that with the merge", async () => {
  const administrator = await anAdministrator();
  const [kept, merged, third] = [
    await aMember({ name: "Iva Horak", country: "CZ" }),
    await aMember({ name: "Iva Horak", country: "CZ" }),
    await aMember({ name: "Iva Horak", country: "CZ" }),
  ];
  const found = async () =>
    (await findDuplicateMembers(administrator))
      .map((pair) => [pair.kept.id, pair.merged.id].sort().join(" "))
      .filter((pair) => pair.includes(third));
  await markMembersDifferent(administrator, { keptId: merged, mergedId: third });
  const keptAndThird = [kept, third].sort().join(" ");
  expect(await found()).toEqual([keptAndThird]);
  const { id } = await mergeMembers(administrator, { keptId: kept, mergedId: merged });
  expect(await found()).toEqual([]);
  await undoMemberMerge(administrator, { id });
  expect(await found()).toEqual([keptAndThird]);
});

it("names nobody in what the audit keeps of two who were told apart", async () => {
  const administrator = await anAdministrator();
  const [one, other] = [await aMember(), await aMember({ name: "Nameless Later" })];
  await markMembersDifferent(administrator, { keptId: one, mergedId: other });
  await unmarkMembersDifferent(administrator, { keptId: one, mergedId: other });
  const said = await db.select().from(auditEntries).where(eq(auditEntries.objectId, one));
  expect(JSON.stringify(said)).not.toContain("Nameless Later");
  expect(said.some(({ after }) => JSON.stringify(after) === JSON.stringify({ notTheSameAs: other }))).toBe(true);
});

it("still finds those who share a handle beside more namesakes than are shown", async () => {
  for (let made = 0; made < 16; made += 1) await aMember({ name: "Aab Namesake", country: "ES" });
  const one = await aMember({ name: "Handle One", ...handle("github", "many-names") });
  const other = await aMember({ name: "Handle Two", ...handle("bluesky", "many-names") });
  const found = await findDuplicateMembers(await anAdministrator());
  expect(found).toHaveLength(100);
  expect(found.some(({ kept, merged }) => [one, other].includes(kept.id) && [one, other].includes(merged.id))).toBe(
    true,
  );
});
