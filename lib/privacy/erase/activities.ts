import { and, asc, eq, inArray, isNotNull, like, ne, or, sql } from "drizzle-orm";
import { chunksOf } from "@/db/chunks";
import type { Transaction } from "@/db/client";
import { searchText } from "@/db/fold";
import { activities, activityLinks, activityVersions, comments, credits, tags } from "@/db/schema";
import { erasedMemberName } from "../schema";
import "server-only";

/**
 * The titles stay, for the totals. What only this member was credited on loses description, links, reasons and history; in the
 * history of what others share in, or they once did, the name goes. Drafts are nobody's but theirs and go altogether.
 */
export async function eraseFromActivities(tx: Transaction, memberId: string): Promise<void> {
  await tx.delete(activities).where(and(eq(activities.loggedById, memberId), eq(activities.state, "draft")));
  await tx.update(comments).set({ body: "Removed." }).where(eq(comments.authorId, memberId));
  const theirs = await tx
    .selectDistinct({ id: activities.id, title: activities.title })
    .from(activities)
    .leftJoin(credits, eq(credits.activityId, activities.id))
    .where(or(eq(credits.memberId, memberId), eq(activities.loggedById, memberId)));
  for (const some of chunksOf(theirs)) await eraseActivitySlice(tx, memberId, some);
  await eraseFromHistory(tx, memberId);
}

async function eraseActivitySlice(
  tx: Transaction,
  memberId: string,
  rows: { id: string; title: string }[],
): Promise<void> {
  const ids = rows.map(({ id }) => id);
  const others = await tx
    .selectDistinct({ id: credits.activityId })
    .from(credits)
    .where(and(inArray(credits.activityId, ids), isNotNull(credits.memberId), ne(credits.memberId, memberId)));
  const shared = new Set(others.map(({ id }) => id));
  const alone = rows.filter(({ id }) => !shared.has(id));
  const aloneIds = alone.map(({ id }) => id);
  if (aloneIds.length > 0) {
    await tx.delete(activityLinks).where(inArray(activityLinks.activityId, aloneIds));
    await tx.delete(activityVersions).where(inArray(activityVersions.activityId, aloneIds));
    await tx.update(tags).set({ reason: null }).where(inArray(tags.activityId, aloneIds));
  }
  for (const { id, title } of alone)
    await tx
      .update(activities)
      .set({ description: "", city: null, searchText: searchText(title, "").slice(0, 20_000) })
      .where(eq(activities.id, id));
}

/** Every version that speaks of the member, also of what they are no longer credited on. */
async function eraseFromHistory(tx: Transaction, memberId: string): Promise<void> {
  const kept = await tx
    .select({ id: activityVersions.id })
    .from(activityVersions)
    .where(like(sql`cast(${activityVersions.snapshot} as text)`, `%${memberId}%`))
    .orderBy(asc(activityVersions.id));
  for (const { id } of kept) {
    const [version] = await tx.select().from(activityVersions).where(eq(activityVersions.id, id));
    await tx
      .update(activityVersions)
      .set({ snapshot: withoutName(version?.snapshot, memberId) })
      .where(eq(activityVersions.id, id));
  }
}

/** Wherever the snapshot speaks of the member by id, the name and address beside it go. */
function withoutName(value: unknown, memberId: string): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutName(one, memberId));
  if (!value || typeof value !== "object") return value;
  const record: Record<string, unknown> = { ...value };
  if (record.memberId === memberId) {
    if ("name" in record) record.name = erasedMemberName;
    if ("slug" in record) record.slug = `former-${memberId}`;
  }
  return Object.fromEntries(Object.entries(record).map(([key, one]) => [key, withoutName(one, memberId)]));
}
