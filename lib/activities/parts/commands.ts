import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  type activities,
  activityFigures,
  activityLinks,
  activityTypes,
  activityVersions,
  credits,
  goals,
  members,
  principles,
  tags,
} from "@/db/schema";
import type { FigureSource } from "@/db/words";
import { now } from "../../clock";
import { recount } from "../../counting/commands";
import { Refusal } from "../../errors";
import type { Viewer } from "../../viewer";
import { withParts } from "../queries";
import type { DraftFacts } from "../schema";
import { type Mark, type Parts, partsOf } from "./rules";

/** Refuses a type, goal, principle or member that is not there, naming the field. Retired ones still read, for imports of the past. */
export async function checkReferences(tx: Transaction, facts: DraftFacts): Promise<void> {
  const refuse = (field: string, message: string) => {
    throw new Refusal("invalid", message, { [field]: message });
  };
  const [type] = await tx
    .select({ key: activityTypes.key })
    .from(activityTypes)
    .where(eq(activityTypes.key, facts.type));
  if (!type) refuse("type", "There is no such type of activity.");
  const lists = [
    { field: "goals", keys: facts.goals.map((tag) => tag.key), table: goals },
    { field: "principles", keys: facts.principles.map((tag) => tag.key), table: principles },
  ] as const;
  for (const { field, keys, table } of lists) {
    if (keys.length === 0) continue;
    const found = await tx.select({ key: table.key }).from(table).where(inArray(table.key, keys));
    const absent = keys.findIndex((key) => !found.some((row) => row.key === key));
    if (absent >= 0)
      refuse(
        `${field}.${absent}.key`,
        `There is no such ${field === "goals" ? "goal" : "principle"}: ${keys[absent]}.`,
      );
    if (new Set(keys).size < keys.length) refuse(field, "The same one is there twice.");
  }
  const people = facts.credits.flatMap((credit) => credit.memberId ?? []);
  if (new Set(people).size < people.length) refuse("credits", "The same person is there twice.");
  if (people.length === 0) return;
  const found = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(inArray(members.id, people), isNull(members.erasedAt), isNull(members.mergedIntoId)));
  const absent = facts.credits.findIndex(
    (credit) => credit.memberId && !found.some((row) => row.id === credit.memberId),
  );
  if (absent >= 0) refuse(`credits.${absent}.memberId`, "This person is not in the directory.");
}

/** Makes links, numbers, credits and tags as the facts say, keeping what stayed: who declined, who confirmed, where a number came from. */
export async function writeParts(
  tx: Transaction,
  given: { id: string; viewer: Viewer; facts: Parts; source: FigureSource; isNew?: boolean },
): Promise<void> {
  if (!given.isNew) await removeWhatLeft(tx, given);
  const { id } = given;
  const { links, figures, people, marks } = partsOf(given);
  if (links.length > 0) await tx.insert(activityLinks).values(links);
  if (figures.length > 0)
    await tx
      .insert(activityFigures)
      .values(figures)
      .onConflictDoUpdate({
        target: [activityFigures.activityId, activityFigures.key],
        set: { value: sql`excluded.value`, source: sql`excluded.source`, asOf: sql`excluded.as_of` },
        setWhere: sql`excluded.value <> ${activityFigures.value}`,
      });
  if (people.length > 0)
    await tx
      .insert(credits)
      .values(people)
      .onConflictDoUpdate({
        target: [credits.activityId, credits.memberId],
        set: { part: sql`excluded.part`, position: sql`excluded.position` },
      });
  for (const mark of marks) await writeTag(tx, mark, given.isNew ?? false);
  await recount(tx, [id]);
}

/** Keeps the tag that is there; new words for it are no longer what a reviewer confirmed, and one that was taken away stays so. */
async function writeTag(tx: Transaction, mark: Mark, isNew: boolean): Promise<void> {
  const [there] = isNew
    ? []
    : await tx
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
      .where(and(eq(tags.id, there.id), isNull(tags.removedAt)))
      .returning({ id: tags.id });
}

/** What a reviewer did to tags and who declined a credit stays on record; the form cannot bring it back or drop it. */
async function removeWhatLeft(tx: Transaction, { id, facts }: { id: string; facts: Parts }): Promise<void> {
  await tx.delete(activityLinks).where(eq(activityLinks.activityId, id)).returning({ id: activityLinks.id });
  const unknown = Object.entries(facts.figures).flatMap(([key, value]) =>
    value === null ? [key as keyof typeof facts.figures] : [],
  );
  if (unknown.length > 0)
    await tx
      .delete(activityFigures)
      .where(and(eq(activityFigures.activityId, id), inArray(activityFigures.key, unknown)))
      .returning({ key: activityFigures.key });
  const there = await tx.select().from(credits).where(eq(credits.activityId, id));
  const gone = there
    .filter((credit) => credit.declinedAt === null)
    .filter((credit) => !credit.memberId || !facts.credits.some((wanted) => wanted.memberId === credit.memberId))
    .map((credit) => credit.id);
  if (gone.length > 0) await tx.delete(credits).where(inArray(credits.id, gone)).returning({ id: credits.id });
  const wanted = new Set([...facts.goals, ...facts.principles].map((tag) => tag.key));
  const marks = await tx
    .select()
    .from(tags)
    .where(and(eq(tags.activityId, id), isNull(tags.removedAt), eq(tags.addedByReviewer, false)));
  const dropped = marks.filter((mark) => !wanted.has(mark.goalKey ?? mark.principleKey ?? "")).map((mark) => mark.id);
  if (dropped.length > 0) await tx.delete(tags).where(inArray(tags.id, dropped)).returning({ id: tags.id });
}

/** Keeps the activity as it stands before a change; call it first in every command that changes one. */
export async function keepVersion(tx: Transaction, viewer: Viewer, activity: typeof activities.$inferSelect) {
  const [snapshot] = await withParts([activity], tx);
  await tx
    .insert(activityVersions)
    .values({
      activityId: activity.id,
      version: activity.version,
      changedAt: now(),
      changedById: viewer.memberId,
      snapshot,
    })
    .onConflictDoNothing()
    .returning({ id: activityVersions.id });
  return snapshot;
}
