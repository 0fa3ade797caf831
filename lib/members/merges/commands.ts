import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { accounts, credits, members, merges, roleGrants, savedViews, sessions } from "@/db/schema";
import { now } from "../../clock";
import { command } from "../../command";
import { recountOfMember } from "../../counting/commands";
import { Refusal } from "../../errors";
import { foldedOf } from "../commands";
import { type Holding, holdings, moveProviderLinks, moves } from "../moves/commands";
import { dropDoubles, letStand } from "./doubles/commands";
import { type MergePreview, mergePreview } from "./queries";
import { type MergeRecord, mergeInput } from "./schema";

/**
 * Makes one member of two: what the second has goes to the first, and the second's address leads there. Administrators.
 * Refuses while terms of the same program and group overlap, and to merge oneself away. Can be taken back for 30 days.
 */
export const mergeMembers = command({
  name: "member.merge",
  input: mergeInput,
  subject: async (tx, input, viewer) => mergePreview(viewer, input, tx),
  allow: (viewer) => viewer.isAdministrator,
  run: async ({ tx, viewer, subject: preview }) => {
    const { kept, merged } = preview;
    refuseClashes(preview, viewer.memberId);
    const { dropped, stood } = await dropDoubledCredits(tx, preview);
    const doubled = await dropDoubles(tx, preview);
    const endedRoles = await endDoubledRoles(tx, preview, viewer.memberId);
    const rows: MergeRecord["rows"] = {};
    for (const holding of holdings.filter((name) => name !== "accounts" || !preview.bothHaveAccounts)) {
      const only = holding === "views" ? await viewsThatFit(tx, preview) : undefined;
      const found = await moves[holding](tx, { from: merged.id, to: kept.id, only });
      if (found.length > 0) rows[holding] = found.map(({ id }) => id);
    }
    const account = preview.bothHaveAccounts ? await joinAccounts(tx, preview) : null;
    const filled = await fillBlanks(tx, preview);
    await leadTo(tx, merged, kept.id);
    await recountOfMember(tx, kept.id);
    const id = newId();
    const moved: MergeRecord = { rows, dropped, stood, doubled, endedRoles, account, filled };
    await tx
      .insert(merges)
      .values({ id, keptId: kept.id, mergedId: merged.id, mergedAt: now(), mergedById: viewer.memberId, moved });
    const after = { mergedId: merged.id, moved: countsOf(rows), dropped: dropped.length };
    return {
      value: { id, slug: kept.slug },
      audit: [
        { objectKind: "member", objectId: kept.id, concernsId: kept.id, after },
        { objectKind: "member", objectId: merged.id, concernsId: merged.id, after: { mergedInto: kept.id } },
      ],
    };
  },
});

function refuseClashes({ overlaps, merged }: MergePreview, viewerId: string | null): void {
  if (merged.id === viewerId)
    throw new Refusal("conflict", "This would remove your own entry. Keep yours, and merge the other one into it.");
  const [first] = overlaps;
  if (first)
    throw new Refusal(
      "conflict",
      `Both have a term in ${first.program} on the same days. End or correct one of them first.`,
    );
}

async function dropDoubledCredits(
  tx: Transaction,
  { doubledCredits, kept }: MergePreview,
): Promise<Pick<MergeRecord, "dropped" | "stood">> {
  const doubled = doubledCredits.map(({ id }) => id);
  if (doubled.length === 0) return { dropped: [], stood: [] };
  const rows = await tx.delete(credits).where(inArray(credits.id, doubled)).returning();
  const dropped = rows.map(({ id, activityId, part, position, declinedAt }) => ({
    id,
    activityId,
    part,
    position,
    isDeclined: declinedAt !== null,
  }));
  return { dropped, stood: await letStand(tx, kept.id, rows) };
}

async function endDoubledRoles(tx: Transaction, { doubledRoles }: MergePreview, endedById: string | null) {
  const doubled = doubledRoles.map(({ id }) => id);
  if (doubled.length === 0) return [];
  await tx
    .update(roleGrants)
    .set({ endedAt: now(), endedById })
    .where(and(inArray(roleGrants.id, doubled), isNull(roleGrants.endedAt)))
    .returning({ id: roleGrants.id });
  return doubled;
}

/** A view of the same list and name stays where it was. */
async function viewsThatFit(tx: Transaction, { kept, merged }: MergePreview): Promise<string[]> {
  const views = await tx
    .select()
    .from(savedViews)
    .where(inArray(savedViews.memberId, [kept.id, merged.id]));
  const own = views.filter((view) => view.memberId === kept.id);
  return views
    .filter(
      (view) => view.memberId === merged.id && !own.some(({ path, name }) => path === view.path && name === view.name),
    )
    .map(({ id }) => id);
}

/** The kept one's account stays; the other's other ways to sign in come along, and it is switched off. */
async function joinAccounts(tx: Transaction, { kept, merged }: MergePreview): Promise<MergeRecord["account"]> {
  const both = await tx
    .select()
    .from(accounts)
    .where(inArray(accounts.memberId, [kept.id, merged.id]));
  const to = both.find((account) => account.memberId === kept.id);
  const from = both.find((account) => account.memberId === merged.id);
  if (!to || !from) return null;
  const links = await moveProviderLinks(tx, { from: from.id, to: to.id });
  await tx
    .update(accounts)
    .set({ disabledAt: from.disabledAt ?? now(), version: sql`${accounts.version} + 1` })
    .where(eq(accounts.id, from.id))
    .returning({ id: accounts.id });
  await tx
    .update(sessions)
    .set({ endedAt: now() })
    .where(and(eq(sessions.accountId, from.id), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
  return { from: from.id, to: to.id, links: links.map(({ id }) => id), wasOn: from.disabledAt === null };
}

type Filled = Pick<MergePreview["kept"], "country" | "countryAsWritten" | "city" | "timeZone" | "bio" | "languages">;

/** What the kept one says nothing of is taken from the other. */
async function fillBlanks(tx: Transaction, { kept, merged }: MergePreview): Promise<MergeRecord["filled"]> {
  const isPlaced = Boolean(merged.country || merged.city || merged.countryAsWritten);
  const asWritten = kept.countryAsWritten ? {} : { countryAsWritten: merged.countryAsWritten };
  const filled: Partial<Filled> = {
    ...(kept.country || kept.city || !isPlaced ? {} : { country: merged.country, city: merged.city, ...asWritten }),
    ...(kept.timeZone || !merged.timeZone ? {} : { timeZone: merged.timeZone }),
    ...(kept.bio || !merged.bio ? {} : { bio: merged.bio }),
    ...(kept.languages.length > 0 || merged.languages.length === 0 ? {} : { languages: merged.languages }),
  };
  await tx
    .update(members)
    .set({ ...filled, ...foldedOf({ ...kept, ...filled }), version: sql`${members.version} + 1` })
    .where(eq(members.id, kept.id))
    .returning({ id: members.id });
  return filled;
}

async function leadTo(tx: Transaction, merged: MergePreview["merged"], keptId: string): Promise<void> {
  const led = await tx
    .update(members)
    .set({ mergedIntoId: keptId, updatedAt: now(), version: sql`${members.version} + 1` })
    .where(and(eq(members.id, merged.id), isNull(members.mergedIntoId), isNull(members.erasedAt)))
    .returning({ id: members.id });
  if (led.length === 0) throw new Refusal("conflict", "Somebody merged or erased one of them in the meantime.");
}

function countsOf(rows: MergeRecord["rows"]) {
  return Object.fromEntries(Object.entries(rows).map(([name, list]) => [name as Holding, list.length]));
}
