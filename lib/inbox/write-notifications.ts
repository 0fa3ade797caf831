import { and, desc, eq, inArray, isNull, lte, or } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { activities, auditEntries, comments, credits, members, programs, reviews, terms } from "@/db/schema";
import { activityMeets } from "@/lib/activities/insiders";
import { isCreditedOn, managedActivities } from "@/lib/activities/policy";
import { viewerOfMember } from "@/lib/core/viewer";
import { notify } from "@/lib/notifications/notify";
import { type EntryKind, isDecision, newlyCredited, notificationOf, stillStands } from "./notification-of";
import { type Told, wordsOf } from "./notification-words";
import "server-only";
import { z } from "zod";

type Entry = typeof auditEntries.$inferSelect;

const said = z.object({
  reason: z.string().nullish(),
  comment: z.string().nullish(),
  programKey: z.string().nullish(),
});

/** Mails those whom an audit entry concerns, by their choice, once; nothing where it was undone meanwhile. For the job, no viewer's. */
export async function writeNotifications(entryId: string): Promise<void> {
  await inTransaction(async (tx) => {
    const [entry] = await tx.select().from(auditEntries).where(eq(auditEntries.id, entryId));
    const kind = entry && notificationOf(entry);
    if (!entry || !kind) return;
    const told = await toldOf(tx, entry, kind);
    if (!told) return;
    const about = { object: { kind: entry.objectKind, id: entry.objectId }, aboutId: entry.actorId };
    for (const memberId of await recipientsOf(tx, entry, kind)) {
      if (memberId === entry.actorId) continue;
      await notify(tx, { memberId, kind, ...wordsOf(kind, told), ...about, cause: entryId, madeAt: entry.at });
    }
  });
}

/** What the words need; null where what happened no longer stands. */
async function toldOf(tx: Transaction, entry: Entry, kind: EntryKind): Promise<Told | null> {
  const { reason, comment, programKey } = said.safeParse(entry.after).data ?? {};
  const [actor] = await tx
    .select({ name: members.name })
    .from(members)
    .where(eq(members.id, entry.actorId ?? ""));
  const by = actor?.name ?? "A program manager";
  if (kind === "invited") {
    const [term] = await tx.select({ state: terms.state }).from(terms).where(eq(terms.id, entry.objectId));
    const [program] = await tx
      .select({ name: programs.name })
      .from(programs)
      .where(eq(programs.key, programKey ?? ""));
    return term?.state === "invited"
      ? { by, id: entry.objectId, title: program?.name ?? "a program", words: null }
      : null;
  }
  const [activity] = await tx.select().from(activities).where(eq(activities.id, entry.objectId));
  if (!activity || !stillStands(entry.action, activity.state) || (await isUndone(tx, entry))) return null;
  const [written] = await tx
    .select({ body: comments.body })
    .from(comments)
    .where(eq(comments.id, comment ?? ""));
  return { by, id: activity.id, title: activity.title, words: written?.body ?? reason ?? null };
}

/** A decision that was taken back tells nothing, whatever was decided since; corrections that came with it go with it. */
async function isUndone(tx: Transaction, { action, actorId, objectId, at }: Entry): Promise<boolean> {
  if (!isDecision(action)) return false;
  const [review] = await tx
    .select({ undoneAt: reviews.undoneAt })
    .from(reviews)
    .where(and(eq(reviews.activityId, objectId), eq(reviews.reviewerId, actorId ?? ""), lte(reviews.decidedAt, at)))
    .orderBy(desc(reviews.decidedAt), desc(reviews.id))
    .limit(1);
  return review !== undefined && review.undoneAt !== null;
}

async function recipientsOf(tx: Transaction, entry: Entry, kind: EntryKind): Promise<string[]> {
  if (kind === "credited") return stillCredited(tx, entry);
  if (kind !== "commented") return entry.concernsId ? [entry.concernsId] : [];
  const decided = await tx
    .select({ id: reviews.reviewerId })
    .from(reviews)
    .where(and(eq(reviews.activityId, entry.objectId), isNull(reviews.undoneAt)));
  const wrote = await tx
    .select({ id: comments.authorId })
    .from(comments)
    .where(eq(comments.activityId, entry.objectId));
  const ids = new Set([entry.concernsId, ...[...decided, ...wrote].map(({ id }) => id)].flatMap((id) => id ?? []));
  const readers: string[] = [];
  for (const id of ids) if (await readsConversation(tx, id, entry.objectId)) readers.push(id);
  return readers;
}

/** Whether the conversation is shown to them as their roles are today: its people and those who manage it. */
async function readsConversation(tx: Transaction, memberId: string, activityId: string): Promise<boolean> {
  const viewer = await viewerOfMember(memberId, {}, tx);
  if (!viewer) return false;
  const isInsider = or(eq(activities.loggedById, memberId), isCreditedOn(memberId), managedActivities(viewer));
  return activityMeets(activityId, isInsider, tx);
}

async function stillCredited(tx: Transaction, entry: Entry): Promise<string[]> {
  const rows = await tx
    .select({ id: credits.memberId })
    .from(credits)
    .where(
      and(
        eq(credits.activityId, entry.objectId),
        inArray(credits.memberId, newlyCredited(entry)),
        isNull(credits.declinedAt),
      ),
    )
    .orderBy(credits.position, credits.id);
  return rows.flatMap(({ id }) => id ?? []);
}
