import { and, asc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
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
import { isAmong } from "@/db/sql";
import {
  changesPage,
  type ListQuestion,
  listOrders,
  listParameters,
  orderOf,
  placeIn,
  placeToSend,
} from "@/lib/core/api/list-page";
import { notFoundError } from "@/lib/core/errors";
import { readDayCursor } from "@/lib/core/paging";
import { preparedFor } from "@/lib/core/prepared-for";
import type { Viewer } from "@/lib/core/viewer";
import { memberVisibleTo } from "@/lib/members/policy";
import { type ActivityFilter, activityFilter } from "./filter";
import { visibleActivitiesMatching } from "./filter-conditions";
import { countedActivityPage } from "./list";
import { managedActivities, visibleActivities } from "./policy";
import "server-only";
import { z } from "zod";

/** How the activities are asked for through the API. */
export const activityApiQuery = z.object({
  ...activityFilter.shape,
  sourceKey: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .optional()
    .describe("What its source calls it; of what the token may change or manage."),
  sort: listOrders(["-day", "day"]),
  ...listParameters,
});

/** One activity as data; refuses as missing what the viewer may not see. */
export async function activityRecord(viewer: Viewer, { id }: { id: string }) {
  const [record] = await activitiesAsData(viewer, [id]);
  if (!record) throw notFoundError("activity");
  return record;
}

/** A page of what the filter names, newest first unless another order is asked for; `total` is exact up to 1,000. */
export async function activityRecords(viewer: Viewer, asked: z.output<typeof activityApiQuery>) {
  const { sort: _sort, after, limit, updatedAfter, sourceKey, ...filter } = asked;
  const order = sourceKey ? "updated" : orderOf(asked, "-day");
  if (order === "updated") return changedActivities(viewer, { filter, sourceKey }, { after, limit, updatedAfter });
  const page = { sort: order, after: placeIn(order, after, readDayCursor), limit };
  const { ids, next, count } = await countedActivityPage(viewer, filter, page);
  return {
    total: Math.min(count, 1000),
    isMore: count > 1000,
    next: placeToSend(order, next),
    resume: null,
    items: await activitiesAsData(viewer, ids),
  };
}

type Named = { filter: ActivityFilter; sourceKey?: string };

async function changedActivities(viewer: Viewer, { filter, sourceKey }: Named, asked: ListQuestion) {
  const isOfSource = sourceKey && and(eq(activities.sourceKey, sourceKey), knowsSource(viewer));
  const named = and(visibleActivitiesMatching(viewer, filter), isOfSource || undefined);
  const { rows, next, resume } = await changesPage(asked, activities, ({ where, orderBy, limit }) =>
    db
      .select({ id: activities.id, updatedAt: activities.updatedAt })
      .from(activities)
      .where(and(named, where))
      .orderBy(...orderBy)
      .limit(limit),
  );
  const ids = rows.map(({ id }) => id);
  return { total: null, isMore: null, next, resume, items: await activitiesAsData(viewer, ids) };
}

/** Whoever may change it, and whoever manages it. */
function knowsSource(viewer: Viewer): SQL | undefined {
  return or(eq(activities.loggedById, viewer.memberId ?? ""), managedActivities(viewer));
}

const dataQuestions = preparedFor((viewer: Viewer, _shape: null, { ids }: { ids: readonly string[] }) => {
  const ofThese = (column: PgColumn) => isAmong(column, ids);
  const { id, type, title, startsOn, isDayOpen, endsOn, state, visibility, language, country } = activities;
  const { countryAsWritten, city, description, reach, createdAt, updatedAt, version } = activities;
  const member = { memberId: members.id, slug: members.slug, name: members.name };
  const { activityId, key, value, source, asOf } = activityFigures;
  return {
    rows: db
      .select({
        ...{ id, type, title, startsOn, isDayOpen, endsOn, state, visibility, language, country },
        ...{ countryAsWritten, city, description, reach, createdAt, updatedAt, version },
        isOwn:
          sql<boolean>`case when ${viewer.isAdministrator ? sql`1 = 1` : eq(activities.loggedById, viewer.memberId ?? "")} then 1 else 0 end`.mapWith(
            Boolean,
          ),
        sourceKey: sql<string | null>`case when ${knowsSource(viewer)} then ${activities.sourceKey} end`,
      })
      .from(activities)
      .where(and(ofThese(id), visibleActivities(viewer))),
    links: db
      .select({ activityId: activityLinks.activityId, url: activityLinks.url })
      .from(activityLinks)
      .where(ofThese(activityLinks.activityId))
      .orderBy(asc(activityLinks.position)),
    figures: db.select({ activityId, key, value, source, asOf }).from(activityFigures).where(ofThese(activityId)),
    programs: db
      .select({
        activityId: activityPrograms.activityId,
        key: activityPrograms.programKey,
        counts: activityPrograms.counts,
      })
      .from(activityPrograms)
      .where(ofThese(activityPrograms.activityId)),
    people: db
      .select({
        activityId: credits.activityId,
        ...member,
        creditedId: credits.memberId,
        guestName: credits.guestName,
        part: credits.part,
      })
      .from(credits)
      .leftJoin(members, and(eq(members.id, credits.memberId), memberVisibleTo(viewer)))
      .where(and(ofThese(credits.activityId), isNull(credits.declinedAt)))
      .orderBy(asc(credits.position), asc(credits.id)),
    marks: db
      .select({
        ...{ activityId: tags.activityId, goalKey: tags.goalKey, principleKey: tags.principleKey },
        ...{ reason: tags.reason, confirmedAt: tags.confirmedAt },
      })
      .from(tags)
      .leftJoin(goals, eq(goals.key, tags.goalKey))
      .leftJoin(principles, eq(principles.key, tags.principleKey))
      .where(and(ofThese(tags.activityId), isNull(tags.removedAt)))
      .orderBy(asc(sql`coalesce(${principles.number}, 0)`), asc(goals.position), asc(goals.key), asc(tags.id)),
  };
});

/** Those of these activities that the viewer may see, in the order given; people that they may not see without their names. */
async function activitiesAsData(viewer: Viewer, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { rows, ...parts } = await dataQuestions(viewer, null, { ids });
  const found = new Map(rows.map((row) => [row.id, row]));
  const [links, figures, programs] = [byActivity(parts.links), byActivity(parts.figures), byActivity(parts.programs)];
  const [people, marks] = [byActivity(parts.people), byActivity(parts.marks)];
  return ids.flatMap((id) => {
    const row = found.get(id);
    if (!row) return [];
    const { isDayOpen, isOwn, reach, sourceKey, createdAt, updatedAt, version, ...facts } = row;
    return {
      ...facts,
      startsOn: isDayOpen ? null : facts.startsOn,
      links: links(id).map(({ url }) => url),
      figures: figures(id)
        .sort(byKey)
        .map(({ key, value, source, asOf }) => ({ key, value, source, asOf })),
      reach,
      credits: people(id).map(({ guestName, part, creditedId, ...member }) => ({
        // Whoever may change it wrote this down, and sends it back.
        memberId: isOwn ? creditedId : member.memberId,
        guestName,
        slug: member.slug,
        name: member.name ?? guestName,
        part,
      })),
      goals: marks(id).flatMap((mark) => (mark.goalKey ? asData(mark.goalKey, mark) : [])),
      principles: marks(id).flatMap((mark) => (mark.principleKey ? asData(mark.principleKey, mark) : [])),
      programs: programs(id)
        .sort(byKey)
        .map(({ key, counts }) => ({ key, counts })),
      sourceKey,
      createdAt,
      updatedAt,
      version,
    };
  });
}

function asData(key: string, { reason, confirmedAt }: { reason: string | null; confirmedAt: Date | null }) {
  return { key, reason, isConfirmed: confirmedAt !== null };
}

function byKey(one: { key: string }, other: { key: string }): number {
  return one.key < other.key ? -1 : 1;
}

function byActivity<Part extends { activityId: string }>(parts: readonly Part[]): (id: string) => Part[] {
  const grouped = new Map<string, Part[]>();
  for (const part of parts) {
    const own = grouped.get(part.activityId);
    if (own) own.push(part);
    else grouped.set(part.activityId, [part]);
  }
  return (id) => grouped.get(id) ?? [];
}
