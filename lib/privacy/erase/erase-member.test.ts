import { and, eq, isNotNull, or } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import {
  accounts,
  activities,
  activityLinks,
  auditEntries,
  employments,
  identities,
  members,
  outbox,
  terms,
} from "@/db/schema";
import { getActivity } from "@/lib/activities/get";
import { logActivity } from "@/lib/activities/log";
import { editMember } from "@/lib/members/edit";
import { findMember } from "@/lib/members/get";
import { searchMembers } from "@/lib/members/search";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { mergeMembers } from "../merge/merge-members";
import { eraseMember } from "./erase-member";

const reason = "Asked for it by mail on 20 Nov";

async function aPerson() {
  const administrator = await anAdministrator();
  const id = await aMember({
    name: "Odalys Ferreira",
    country: "PT",
    city: "Guimarães",
    bio: "Security.",
    identities: [{ kind: "email", value: `odalys.${Math.random()}@ferreira.example` }],
    employments: [{ employer: "Ferreira Lda" }],
  });
  await aTerm(id, { programKey: "heroes", startsOn: "2026-01-01", reason: "Knows Odalys from Porto" });
  const other = await aMember();
  const viewer = await aViewer(id);
  const log = (title: string, people: string[]) =>
    logActivity(viewer, {
      type: "talk",
      title,
      startsOn: "2026-05-05",
      description: "By Odalys.",
      links: ["https://odalys.example/talk"],
      credits: people.map((memberId) => ({ memberId, part: "speaker" })),
      goals: [{ key: "educate-and-empower", reason: "I taught it" }],
    });
  const alone = (await log("Keys, rotated", [id])).id;
  const shared = (await log("Keys, shared", [id, other])).id;
  return { administrator, id, alone, shared };
}

describe("erasing a person", () => {
  it("takes everything personal and keeps what totals need, nameless", async () => {
    const { administrator, id, alone, shared } = await aPerson();
    await inTransaction(async (tx) => {
      await tx.insert(accounts).values({ memberId: id, createdAt: new Date() });
      const [email] = await tx.select().from(identities).where(eq(identities.memberId, id));
      const mail = { recipient: email?.value ?? "", subject: "Hello", text: "Odalys", createdAt: new Date() };
      await tx.insert(outbox).values(mail);
    });
    await eraseMember(administrator, { id, version: 1, reason });
    expect(await db.select().from(members).where(eq(members.id, id))).toMatchObject([
      { name: "Former member", country: "PT", city: null, bio: "", slug: `former-${id}` },
    ]);
    for (const table of [identities, employments, accounts])
      expect(await db.select().from(table).where(eq(table.memberId, id))).toEqual([]);
    expect(await db.select().from(outbox).where(eq(outbox.text, "Odalys"))).toEqual([]);
    expect(await db.select().from(terms).where(eq(terms.memberId, id))).toMatchObject([
      { state: "ended", ending: "withdrawn", reason: null },
    ]);
    expect(await findMember(administrator, id)).toBeNull();
    expect(await searchMembers(administrator, "odalys")).toEqual([]);
    expect(await getActivity(administrator, alone)).toMatchObject({
      title: "Keys, rotated",
      description: "",
      links: [],
      credits: [{ name: "Former member" }],
      programs: [{ programKey: "heroes", counts: true }],
    });
    expect(await db.select().from(activityLinks).where(eq(activityLinks.activityId, shared))).toHaveLength(1);
    expect((await db.select().from(activities).where(eq(activities.id, shared)))[0]?.description).toBe("By Odalys.");
  });

  it("blanks what the audit said of the person, but not that it was done, nor why they were erased", async () => {
    const { administrator, id } = await aPerson();
    await eraseMember(administrator, { id, version: 1, reason });
    const said = await db
      .select()
      .from(auditEntries)
      .where(
        and(
          or(eq(auditEntries.concernsId, id), eq(auditEntries.objectId, id)),
          or(isNotNull(auditEntries.before), isNotNull(auditEntries.after)),
        ),
      );
    expect(said).toMatchObject([{ action: "member.erase", after: { reason } }]);
    const all = await db.select().from(auditEntries).where(eq(auditEntries.concernsId, id));
    expect(all.map((entry) => entry.action)).toContain("member.create");
  });

  it("takes those who were merged into the person along", async () => {
    const { administrator, id } = await aPerson();
    const double = await aMember({ name: "O. Ferreira" });
    await mergeMembers(administrator, { keptId: id, mergedId: double });
    await eraseMember(administrator, { id, version: 2, reason });
    expect(await db.select().from(members).where(eq(members.id, double))).toMatchObject([{ name: "Former member" }]);
  });

  it("is for administrators, never of themselves, at the version that they saw", async () => {
    const { administrator, id } = await aPerson();
    await expect(eraseMember(await aViewer(id), { id, version: 1, reason })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(eraseMember(administrator, { id: administrator.memberId, version: 1, reason })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(eraseMember(administrator, { id, version: 1, reason: " " })).rejects.toMatchObject({
      fields: { reason: "Say why: the audit keeps it." },
    });
    await editMember(administrator, { id, version: 1, name: "Odalys F." });
    await expect(eraseMember(administrator, { id, version: 1, reason })).rejects.toMatchObject({ code: "conflict" });
  });
});
