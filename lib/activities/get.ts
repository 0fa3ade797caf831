import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { db, type Reader, type Transaction } from "@/db/client";
import {
  activities,
  activityFigures,
  activityLinks,
  activityPrograms,
  credits,
  goals,
  members,
  principles,
  tags,
} from "@/db/schema";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { visibleActivities } from "./policy";
import "server-only";

export type Activity = typeof activities.$inferSelect;

export type ActivityWithDetails = Awaited<ReturnType<typeof getActivity>>;

/** The bare row, null where the viewer may not see it. */
export async function findActivity(viewer: Viewer, id: string, from: Reader = db): Promise<Activity | null> {
  const [row] = await from
    .select()
    .from(activities)
    .where(and(eq(activities.id, id), visibleActivities(viewer)));
  return row ?? null;
}

/** The activity with its links, numbers, credits, tags and programs; refuses as missing what the viewer may not see. */
export async function getActivity(viewer: Viewer, id: string, from: Reader = db) {
  const activity = await findActivity(viewer, id, from);
  if (!activity) throw notFoundError("activity");
  const [whole] = await withDetails([activity], from);
  if (!whole) throw notFoundError("activity");
  return whole;
}

/** Rows that were chosen before, each with its parts in the order they were given. */
export async function withDetails(rows: readonly Activity[], from: Reader = db) {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const links = await from
    .select()
    .from(activityLinks)
    .where(inArray(activityLinks.activityId, ids))
    .orderBy(asc(activityLinks.position));
  const figures = await from.select().from(activityFigures).where(inArray(activityFigures.activityId, ids));
  const people = await from
    .select({ credit: credits, name: members.name, slug: members.slug })
    .from(credits)
    .leftJoin(members, eq(members.id, credits.memberId))
    .where(inArray(credits.activityId, ids))
    .orderBy(asc(credits.position), asc(credits.id));
  const marks = await from
    .select({ tag: tags, programKey: goals.programKey })
    .from(tags)
    .leftJoin(goals, eq(goals.key, tags.goalKey))
    .leftJoin(principles, eq(principles.key, tags.principleKey))
    .where(inArray(tags.activityId, ids))
    .orderBy(asc(sql`coalesce(${principles.number}, 0)`), asc(goals.position), asc(goals.key), asc(tags.id));
  const programs = await from
    .select()
    .from(activityPrograms)
    .where(inArray(activityPrograms.activityId, ids))
    .orderBy(asc(activityPrograms.programKey));
  const of = <Part extends { activityId: string }>(parts: Part[], id: string) =>
    parts.filter((part) => part.activityId === id);
  return rows.map((row) => ({
    ...row,
    links: of(links, row.id).map((link) => link.url),
    figures: of(figures, row.id),
    credits: people
      .filter((person) => person.credit.activityId === row.id)
      .map(({ credit, ...person }) => ({ ...credit, ...person })),
    tags: marks.filter((mark) => mark.tag.activityId === row.id).map(({ tag, programKey }) => ({ ...tag, programKey })),
    programs: of(programs, row.id),
  }));
}

/** What the viewer logged themselves under a source's key, null where there is none: so that a form sent twice is found again. */
export async function findOwnActivityBySourceKey(viewer: Viewer, sourceKey: string): Promise<Activity | null> {
  const [row] = await db
    .select()
    .from(activities)
    .where(and(eq(activities.sourceKey, sourceKey), eq(activities.loggedById, viewer.memberId ?? "")));
  return row ?? null;
}

export async function getActivityRow(tx: Transaction, id: string, viewer: Viewer): Promise<Activity> {
  const activity = await findActivity(viewer, id, tx);
  if (!activity) throw notFoundError("activity");
  return activity;
}
