import { and, eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import type { Reader, Transaction } from "@/db/client";
import {
  accounts,
  activities,
  credits,
  employments,
  eventAttendees,
  identities,
  members,
  merges,
  roleGrants,
  savedViews,
  termHolds,
  terms,
} from "@/db/schema";
import { now } from "@/lib/core/clock";
import type { ChangedObject } from "@/lib/core/events";
import type { Viewer } from "@/lib/core/viewer";
import { undoMemberCompletions } from "@/lib/members/undo-completion";
import { inBatches } from "../../files/rows";
import { madeIds, obstaclesInChunks, type UndoItem, type UndoObstacle, undoObstaclesOf } from "../../undo-items";
import "server-only";
import { z } from "zod";

/** What keeps members and terms that an import made, or filled in, from being taken back. For who may see the import. */
export async function memberUndoObstacles(_viewer: Viewer, from: Reader, items: UndoItem[]): Promise<UndoObstacle[]> {
  const ofTerms = items.filter(({ kind }) => kind === "term");
  const granted = new Set(madeIds(items, "term"));
  const ofMembers = items.filter(({ kind }) => kind === "member");
  return [
    ...(await obstaclesInChunks(ofTerms, (some) => obstaclesOfTerms(from, some))),
    ...(await obstaclesInChunks(ofMembers, (some) => obstaclesOfMembers(from, some, granted))),
  ];
}

/** Deletes the members and terms that an import made and empties what it filled in; for the undo, in its transaction. Answers who lost a term and stays. */
export async function undoMembers(
  tx: Transaction,
  _viewer: Viewer,
  { items }: { items: UndoItem[] },
): Promise<ChangedObject[]> {
  const gone = new Set(madeIds(items, "member"));
  const losing = new Set<string>();
  for await (const ids of inBatches(madeIds(items, "term"))) {
    const ended = await tx.delete(terms).where(inArray(terms.id, ids)).returning({ memberId: terms.memberId });
    for (const { memberId } of ended) losing.add(memberId);
  }
  for (const { kind, id, created, befores } of items)
    if (kind === "term" && !created) await tx.update(terms).set(levelBack(befores)).where(eq(terms.id, id));
  for (const { kind, id, created, befores } of items)
    if (kind === "member" && !created) await undoMemberCompletions(tx, id, befores);
  for await (const ids of inBatches(gone)) {
    await tx.delete(identities).where(inArray(identities.memberId, ids));
    await tx.delete(employments).where(inArray(employments.memberId, ids));
    await tx.delete(members).where(inArray(members.id, ids));
  }
  const left = [...losing].filter((id) => !gone.has(id));
  return left.map((objectId) => ({ objectKind: "member", objectId }));
}

/** The level that a term had before the first of these changes. */
function levelBack([first]: readonly Record<string, unknown>[]) {
  const { level } = z.object({ level: z.string().nullable() }).parse(first);
  return { level, updatedAt: now(), version: sql`${terms.version} + 1` };
}

async function obstaclesOfTerms(from: Reader, deeds: UndoItem[]): Promise<UndoObstacle[]> {
  const ids = deeds.map(({ id }) => id);
  const found = await from.select({ id: terms.id, version: terms.version }).from(terms).where(inArray(terms.id, ids));
  const changed = found.filter(({ id, version }) => deeds.some((deed) => deed.id === id && deed.version !== version));
  const made = madeIds(deeds, "term");
  const held = await from.select({ id: termHolds.termId }).from(termHolds).where(inArray(termHolds.termId, made));
  return undoObstaclesOf(deeds, [
    [changed, "The term was changed later."],
    [held, "The term was put on hold later."],
  ]);
}

async function obstaclesOfMembers(from: Reader, deeds: UndoItem[], granted: Set<string>): Promise<UndoObstacle[]> {
  const rows = await from
    .select({ id: members.id, version: members.version })
    .from(members)
    .where(
      inArray(
        members.id,
        deeds.map(({ id }) => id),
      ),
    );
  const edited = rows.filter(({ id, version }) => deeds.some((deed) => deed.id === id && deed.version !== version));
  const made = madeIds(deeds, "member");
  if (made.length === 0) return undoObstaclesOf(deeds, [[edited, "The profile was edited later."]]);
  const later = await from
    .select({ id: terms.memberId, term: terms.id })
    .from(terms)
    .where(inArray(terms.memberId, made));
  const [signingIn, credited, logging, inRole, merging, merged, saved, attending, gone] = [
    await from.select({ id: accounts.memberId }).from(accounts).where(inArray(accounts.memberId, made)),
    await from.selectDistinct({ id: credits.memberId }).from(credits).where(inArray(credits.memberId, made)),
    await from
      .selectDistinct({ id: activities.loggedById })
      .from(activities)
      .where(inArray(activities.loggedById, made)),
    await from.select({ id: roleGrants.memberId }).from(roleGrants).where(inArray(roleGrants.memberId, made)),
    await from.select({ id: merges.keptId }).from(merges).where(inArray(merges.keptId, made)),
    await from.select({ id: merges.mergedId }).from(merges).where(inArray(merges.mergedId, made)),
    await from.select({ id: savedViews.memberId }).from(savedViews).where(inArray(savedViews.memberId, made)),
    await from
      .selectDistinct({ id: eventAttendees.memberId })
      .from(eventAttendees)
      .where(inArray(eventAttendees.memberId, made)),
    await from
      .select({ id: members.id })
      .from(members)
      .where(and(inArray(members.id, made), or(isNotNull(members.erasedAt), isNotNull(members.mergedIntoId)))),
  ];
  return undoObstaclesOf(deeds, [
    [[...merging, ...merged, ...gone], "This person was merged with another or erased later."],
    [signingIn, "This person can sign in."],
    [[...credited, ...logging], "There are activities of this person."],
    [later.filter(({ term }) => !granted.has(term)), "This person got another term later."],
    [[...inRole, ...saved], "This person has a role or saved views."],
    [attending, "This person is among those who came to an event."],
    [edited, "The profile was edited later."],
  ]);
}
