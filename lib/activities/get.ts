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
import type { FigureKey, FigureSource } from "@/db/words";
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
  const parts = await simplePartsOf(ids, from);
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
  return rows.map((row) => ({
    ...row,
    links: parts.links.filter((link) => link.activityId === row.id).map((link) => link.url),
    figures: parts.figures.filter((figure) => figure.activityId === row.id),
    credits: people
      .filter((person) => person.credit.activityId === row.id)
      .map(({ credit, ...person }) => ({ ...credit, ...person })),
    tags: marks.filter((mark) => mark.tag.activityId === row.id).map(({ tag, programKey }) => ({ ...tag, programKey })),
    programs: parts.programs.filter((program) => program.activityId === row.id),
  }));
}

/** Links, numbers and programs, read by one statement; links as they were given, the others by key. */
async function simplePartsOf(ids: readonly string[], from: Reader) {
  const word = (text: string) => sql<string>`cast(${text} as text)`;
  const nothing = sql<string | null>`cast(null as text)`;
  const links = from
    .select({
      activityId: activityLinks.activityId,
      kind: word("link"),
      name: sql<string>`${activityLinks.url}`,
      number: sql<number>`${activityLinks.position}`.mapWith(Number),
      source: nothing,
      day: nothing,
    })
    .from(activityLinks)
    .where(inArray(activityLinks.activityId, [...ids]));
  const figures = from
    .select({
      activityId: activityFigures.activityId,
      kind: word("figure"),
      name: sql<string>`${activityFigures.key}`,
      number: sql<number>`${activityFigures.value}`.mapWith(Number),
      source: sql<string | null>`${activityFigures.source}`,
      day: sql<string | null>`${activityFigures.asOf}`,
    })
    .from(activityFigures)
    .where(inArray(activityFigures.activityId, [...ids]));
  const programs = from
    .select({
      activityId: activityPrograms.activityId,
      kind: word("program"),
      name: sql<string>`${activityPrograms.programKey}`,
      number: sql<number>`case when ${activityPrograms.counts} then 1 else 0 end`.mapWith(Number),
      source: nothing,
      day: sql<string | null>`${activityPrograms.startsOn}`,
    })
    .from(activityPrograms)
    .where(inArray(activityPrograms.activityId, [...ids]));
  const rows = await links.unionAll(figures).unionAll(programs);
  const byName = rows.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const ofKind = (kind: string) => byName.filter((row) => row.kind === kind);
  return {
    links: ofKind("link")
      .sort((one, other) => one.number - other.number)
      .map(({ activityId, name }) => ({ activityId, url: name })),
    figures: ofKind("figure").map(({ activityId, name, number, source, day }) => ({
      activityId,
      key: name as FigureKey,
      value: number,
      source: source as FigureSource,
      asOf: day,
    })),
    programs: ofKind("program").map(({ activityId, name, number, day }) => ({
      activityId,
      programKey: name,
      startsOn: day ?? "",
      counts: number === 1,
    })),
  };
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
