import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { db, type Reader, type Transaction } from "@/db/client";
import { searchText } from "@/db/fold";
import { deleteReferences } from "@/db/references";
import { identities, members, merges } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { findMember } from "@/lib/members/get";
import { type Eraser, movedMemberReferenceList } from "../registry";
import { erasedMemberName, eraseMemberInput } from "../schema";
import { eraseAccount } from "./account";
import { eraseFromActivities } from "./activities";
import { eraseFromAudit } from "./audit";
import { eraseFactsAndFiles } from "./facts-and-files";
import { eraseFromGroupsAndEvents } from "./groups-and-events";
import { eraseFromImports } from "./imports";
import { waysToMention } from "./mentions";
import { eraseTerms } from "./terms";
import "server-only";

/** How texts may speak of this member, read before the member is blanked. Administrators. */
async function mentionsOfMember(viewer: Viewer, id: string, from: Reader = db): Promise<string[]> {
  const [member] = viewer.isAdministrator
    ? await from.select({ name: members.name }).from(members).where(eq(members.id, id))
    : [];
  if (!member) return [];
  const handles = await from.select({ value: identities.value }).from(identities).where(eq(identities.memberId, id));
  return waysToMention(
    member.name,
    handles.map(({ value }) => value),
  );
}

/** The parts that do more than delete rows, in their order: mail is found by the addresses, so the account goes first. */
const erasers: Record<Eraser, (tx: Transaction, memberId: string, endedById: string | null) => Promise<void>> = {
  account: eraseAccount,
  terms: eraseTerms,
  "groups and events": eraseFromGroupsAndEvents,
  activities: eraseFromActivities,
  "facts and files": eraseFactsAndFiles,
};

/**
 * Takes everything personal away for good: name, handles, places, employers, account, mail, their words in comments and in what
 * only they were credited on, what they led, spoke, helped or were at, and what the audit, history and imports held of them. Country,
 * terms and credits stay, nameless, for the totals. Administrators; not oneself, not the last administrator, nor while an
 * import runs; files that wait to be imported go.
 */
export const eraseMember = command({
  name: "member.erase",
  input: eraseMemberInput,
  subject: async (tx, input, viewer) => {
    const member = await findMember(viewer, input.id, tx);
    if (!member) throw notFoundError("member");
    return member;
  },
  allow: (viewer) => viewer.isAdministrator,
  run: async ({ tx, viewer, input, subject: member }) => {
    if (viewer.memberId === member.id)
      throw new Refusal("conflict", "You cannot erase yourself. Ask another administrator.");
    const ids = await memberAndMergedIds(tx, member.id);
    const trace: string[] = [];
    for (const id of ids) trace.push(...(await mentionsOfMember(viewer, id, tx)));
    await eraseMemberRow(tx, { id: member.id, version: input.version });
    for (const id of ids) {
      for (const erase of Object.values(erasers)) await erase(tx, id, viewer.memberId);
      for (const { rows } of movedMemberReferenceList.filter(({ erase }) => erase === "delete"))
        await deleteReferences(tx, rows, id);
      if (id !== member.id) await eraseMemberRow(tx, { id, version: null });
    }
    await tx
      .update(merges)
      .set({ moved: {}, undoneAt: now() })
      .where(or(inArray(merges.keptId, ids), inArray(merges.mergedId, ids)));
    await eraseFromImports(tx, { ids, trace });
    await eraseFromAudit(tx, ids);
    const alsoChanged = ids.map((id) => ({ objectKind: "member", objectId: id }));
    const audit = { objectKind: "member", objectId: member.id, after: { reason: input.reason }, alsoChanged };
    return { value: { id: member.id }, audit };
  },
});

/** The member and all who were merged into them: the same person. */
async function memberAndMergedIds(tx: Transaction, id: string): Promise<string[]> {
  const ids = [id];
  // The list grows while it is gone through: each brings those who were merged into it.
  for (const kept of ids) {
    const into = await tx.select({ id: members.id }).from(members).where(eq(members.mergedIntoId, kept));
    ids.push(...into.map((row) => row.id).filter((one) => !ids.includes(one)));
  }
  return ids;
}

async function eraseMemberRow(tx: Transaction, { id, version }: { id: string; version: number | null }): Promise<void> {
  const seen = version === null ? undefined : eq(members.version, version);
  const blanked = await tx
    .update(members)
    .set({
      name: erasedMemberName,
      nameFolded: searchText(erasedMemberName),
      slug: `former-${id}`,
      countryAsWritten: null,
      city: null,
      cityFolded: null,
      languages: [],
      timeZone: null,
      bio: "",
      bioFolded: "",
      // Who could see them stays, so that whoever holds a copy is told to erase it; no part of the profile shows any more.
      ...{ parts: {}, placeVisibility: "private", termsVisibility: "private", activitiesVisibility: "private" },
      erasedAt: now(),
      updatedAt: now(),
      version: sql`${members.version} + 1`,
    })
    .where(and(eq(members.id, id), isNull(members.erasedAt), seen))
    .returning({ id: members.id });
  if (blanked.length === 0)
    throw new Refusal("conflict", "Somebody changed this member in the meantime. Load the page again to see it.");
}
