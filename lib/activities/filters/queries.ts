import "server-only";
import { and, eq, exists, gte, inArray, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, activityPrograms, credits, members, tags, terms } from "@/db/schema";
import { activitiesMatching } from "@/db/search";
import type { Viewer } from "../../viewer";
import { visibleTo } from "../policy";
import type { ActivityFilter } from "./schema";

/** The activities that the filter names among those that the viewer may see: for lists, figures, reports and exports alike. */
export function matching(viewer: Viewer, filter: ActivityFilter): SQL | undefined {
  return and(visibleTo(viewer), named(viewer, filter));
}

/** The filter alone, for where the rights are settled otherwise. */
export function named(viewer: Viewer, filter: ActivityFilter): SQL | undefined {
  return and(
    filter.q ? (activitiesMatching(filter.q) ?? sql`1 = 0`) : undefined,
    filter.type && inArray(activities.type, filter.type),
    filter.state && inArray(activities.state, filter.state),
    filter.from ? gte(activities.startsOn, filter.from) : undefined,
    filter.to ? lte(activities.startsOn, filter.to) : undefined,
    filter.program && countsFor(filter.program),
    filter.goal && tagged(inArray(tags.goalKey, filter.goal)),
    filter.principle && tagged(inArray(tags.principleKey, filter.principle)),
    filter.reach && (filter.reach === "known" ? isNotNull(activities.reach) : isNull(activities.reach)),
    credited(viewer, filter),
  );
}

/** Tagged with one of the program's goals while a credited member held a term in it. */
export function countsFor(programKeys: readonly string[]): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(activityPrograms)
      .where(
        and(
          eq(activityPrograms.activityId, activities.id),
          activityPrograms.counts,
          inArray(activityPrograms.programKey, [...programKeys]),
        ),
      ),
  );
}

function tagged(which: SQL): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(tags)
      .where(and(eq(tags.activityId, activities.id), isNull(tags.removedAt), which)),
  );
}

/** One and the same credited member is the one named, from the country, and with a term of that detail and level on the day. */
function credited(viewer: Viewer, filter: ActivityFilter): SQL | undefined {
  if (!filter.member && !filter.country && !filter.specialty && !filter.level) return undefined;
  const who =
    filter.member === "me"
      ? eq(members.id, viewer.memberId ?? "")
      : filter.member
        ? eq(members.slug, filter.member)
        : undefined;
  const term =
    filter.specialty || filter.level
      ? exists(
          db
            .select({ one: sql`1` })
            .from(terms)
            .where(
              and(
                eq(terms.memberId, members.id),
                filter.specialty ? eq(terms.detail, filter.specialty) : undefined,
                filter.level ? eq(terms.level, filter.level) : undefined,
                filter.program ? inArray(terms.programKey, filter.program) : undefined,
                lte(terms.startsOn, activities.startsOn),
                sql`coalesce(${terms.endsOn}, '9999-12-31') >= ${activities.startsOn}`,
              ),
            ),
        )
      : undefined;
  return exists(
    db
      .select({ one: sql`1` })
      .from(credits)
      .innerJoin(members, eq(members.id, credits.memberId))
      .where(
        and(
          eq(credits.activityId, activities.id),
          isNull(credits.declinedAt),
          who,
          filter.country && inArray(members.country, filter.country),
          term,
        ),
      ),
  );
}
