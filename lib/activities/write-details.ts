import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activityFigures, activityLinks, credits, tags } from "@/db/schema";
import type { FigureSource } from "@/db/words";
import type { Viewer } from "@/lib/core/viewer";
import { type ActivityDetails, activityDetailRows, type TagRow } from "./internal/detail-rows";
import { writeFigures } from "./internal/write-figures";
import "server-only";

/** Makes links, numbers, credits and tags as the facts say, keeping what stayed: who declined, who confirmed, where a number came from. */
export async function writeActivityDetails(
  tx: Transaction,
  given: { id: string; viewer: Viewer; facts: ActivityDetails; source: FigureSource },
): Promise<void> {
  await removeDroppedDetails(tx, given);
  const { links, figures, people, marks } = activityDetailRows(given);
  if (links.length > 0) await tx.insert(activityLinks).values(links);
  await writeFigures(tx, figures);
  if (people.length > 0)
    await tx
      .insert(credits)
      .values(people)
      .onConflictDoUpdate({
        target: [credits.activityId, credits.memberId],
        set: { part: sql`excluded.part`, position: sql`excluded.position` },
      });
  for (const mark of marks) await writeTag(tx, mark);
}

/** Keeps the tag that is there; new words for it are no longer what a reviewer confirmed, and one that was taken away stays so. */
async function writeTag(tx: Transaction, mark: TagRow): Promise<void> {
  const [there] = await tx
    .select({ id: tags.id, reason: tags.reason, removedAt: tags.removedAt })
    .from(tags)
    .where(
      and(
        eq(tags.activityId, mark.activityId),
        mark.goalKey ? eq(tags.goalKey, mark.goalKey) : eq(tags.principleKey, mark.principleKey ?? ""),
      ),
    );
  if (!there) await tx.insert(tags).values(mark);
  else if (there.reason !== mark.reason && there.removedAt === null)
    await tx
      .update(tags)
      .set({ reason: mark.reason, confirmedAt: null, confirmedById: null })
      .where(and(eq(tags.id, there.id), isNull(tags.removedAt)));
}

/** What a reviewer did to tags and who declined a credit stays on record; the form cannot bring it back or drop it. */
async function removeDroppedDetails(
  tx: Transaction,
  { id, facts }: { id: string; facts: ActivityDetails },
): Promise<void> {
  await tx.delete(activityLinks).where(eq(activityLinks.activityId, id));
  const unknown = Object.entries(facts.figures).flatMap(([key, value]) =>
    value === null ? [key as keyof typeof facts.figures] : [],
  );
  if (unknown.length > 0)
    await tx
      .delete(activityFigures)
      .where(and(eq(activityFigures.activityId, id), inArray(activityFigures.key, unknown)));
  const there = await tx.select().from(credits).where(eq(credits.activityId, id));
  const gone = there
    .filter((credit) => credit.declinedAt === null)
    .filter((credit) => !credit.memberId || !facts.credits.some((wanted) => wanted.memberId === credit.memberId))
    .map((credit) => credit.id);
  if (gone.length > 0) await tx.delete(credits).where(inArray(credits.id, gone));
  const wanted = new Set([...facts.goals, ...facts.principles].map((tag) => tag.key));
  const marks = await tx
    .select()
    .from(tags)
    .where(and(eq(tags.activityId, id), isNull(tags.removedAt), eq(tags.addedByReviewer, false)));
  const dropped = marks.filter((mark) => !wanted.has(mark.goalKey ?? mark.principleKey ?? "")).map((mark) => mark.id);
  if (dropped.length > 0) await tx.delete(tags).where(inArray(tags.id, dropped));
}
