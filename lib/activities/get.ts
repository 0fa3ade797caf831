import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { type Answers, askTogether } from "@/db/ask-together";
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
  const [row] = await visibleActivity(viewer, id, from);
  return row ?? null;
}

/** The same, to be asked together with something else. */
export function visibleActivity(viewer: Viewer, id: string, from: Reader) {
  return from
    .select()
    .from(activities)
    .where(and(eq(activities.id, id), visibleActivities(viewer)));
}

/** The activity with its links, numbers, credits, tags and programs; refuses as missing what the viewer may not see. */
export async function getActivity(viewer: Viewer, id: string, from: Reader = db) {
  const whole = await findWholeActivity(viewer, id, from);
  if (!whole) throw notFoundError("activity");
  return whole;
}

/** The same for a page, which answers null with a page of its own. */
export async function findWholeActivity(viewer: Viewer, id: string, from: Reader = db) {
  const { found, ...parts } = await askTogether(from, {
    found: visibleActivity(viewer, id, from),
    ...detailQuestions([id], from),
  });
  return withParts(found, parts)[0] ?? null;
}

/** Rows that were chosen before, each with its parts in the order they were given. */
export async function withDetails(rows: readonly Activity[], from: Reader = db) {
  const ids = rows.map((row) => row.id);
  return ids.length === 0 ? [] : withParts(rows, await askTogether(from, detailQuestions(ids, from)));
}

/** The rows of these ids as the question that finds them gave them, whole; for ids that the viewer was found to see. */
export async function activitiesByIds(_viewer: Viewer, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { found, ...parts } = await askTogether(db, {
    found: db
      .select()
      .from(activities)
      .where(inArray(activities.id, [...ids])),
    ...detailQuestions(ids, db),
  });
  const whole = new Map(withParts(found, parts).map((row) => [row.id, row]));
  return ids.flatMap((id) => whole.get(id) ?? []);
}

/** What makes these activities whole: links as they were given, numbers and programs by key, people and tags in their order. */
export function detailQuestions(ids: readonly string[], from: Reader) {
  const ofThese = (column: PgColumn) => inArray(column, [...ids]);
  return {
    links: from
      .select({ activityId: activityLinks.activityId, url: activityLinks.url })
      .from(activityLinks)
      .where(ofThese(activityLinks.activityId))
      .orderBy(asc(activityLinks.position)),
    figures: from.select().from(activityFigures).where(ofThese(activityFigures.activityId)),
    programs: from.select().from(activityPrograms).where(ofThese(activityPrograms.activityId)),
    people: from
      .select({ credit: credits, name: members.name, slug: members.slug })
      .from(credits)
      .leftJoin(members, eq(members.id, credits.memberId))
      .where(ofThese(credits.activityId))
      .orderBy(asc(credits.position), asc(credits.id)),
    marks: from
      .select({ tag: tags, programKey: goals.programKey })
      .from(tags)
      .leftJoin(goals, eq(goals.key, tags.goalKey))
      .leftJoin(principles, eq(principles.key, tags.principleKey))
      .where(ofThese(tags.activityId))
      .orderBy(asc(sql`coalesce(${principles.number}, 0)`), asc(goals.position), asc(goals.key), asc(tags.id)),
  };
}

type Parts = Answers<ReturnType<typeof detailQuestions>>;

/** Each row with those of the parts that are its own. */
export function withParts<Row extends { id: string }>(rows: readonly Row[], parts: Parts) {
  const byKey = (one: string, other: string) => (one < other ? -1 : 1);
  return rows.map((row) => {
    const own = <Part extends { activityId: string }>(all: readonly Part[]) =>
      all.filter((part) => part.activityId === row.id);
    return {
      ...row,
      links: own(parts.links).map((link) => link.url),
      figures: own(parts.figures).sort((one, other) => byKey(one.key, other.key)),
      credits: parts.people
        .filter(({ credit }) => credit.activityId === row.id)
        .map(({ credit, ...person }) => ({ ...credit, ...person })),
      tags: parts.marks
        .filter(({ tag }) => tag.activityId === row.id)
        .map(({ tag, programKey }) => ({ ...tag, programKey })),
      programs: own(parts.programs).sort((one, other) => byKey(one.programKey, other.programKey)),
    };
  });
}

/** What the viewer logged themselves under a source's key, null where there is none: so that a form sent twice is found again. */
export async function findOwnActivityBySourceKey(
  viewer: Viewer,
  sourceKey: string,
  from: Reader = db,
): Promise<Activity | null> {
  const [row] = await from
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
