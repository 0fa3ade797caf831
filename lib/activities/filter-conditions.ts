import { and, eq, exists, gte, inArray, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, activityPrograms, contributions, credits, members, tags, terms } from "@/db/schema";
import { activitiesMatching } from "@/db/search";
import type { Viewer } from "@/lib/core/viewer";
import { memberVisibleTo, profilePartVisibleTo } from "@/lib/members/policy";
import type { ActivityFilter } from "./filter";
import { creditedFromCountries, visibleActivities } from "./policy";
import "server-only";

/** The activities that the filter names among those that the viewer may see: for lists, figures, reports and exports alike. */
export function visibleActivitiesMatching(viewer: Viewer, filter: ActivityFilter): SQL | undefined {
  return and(visibleActivities(viewer), activitiesMatchingFilter(viewer, filter));
}

/** The filter alone, for where the rights are settled otherwise. */
export function activitiesMatchingFilter(viewer: Viewer, filter: ActivityFilter): SQL | undefined {
  return and(
    filter.q ? (activitiesMatching(filter.q) ?? sql`1 = 0`) : undefined,
    filter.type && inArray(activities.type, filter.type),
    filter.state && inArray(activities.state, filter.state),
    filter.from ? gte(activities.startsOn, filter.from) : undefined,
    filter.to ? lte(activities.startsOn, filter.to) : undefined,
    filter.program && countsForPrograms(filter.program),
    filter.scope && countsForManagedPrograms(viewer, filter.program),
    filter.goal && isTagged(inArray(tags.goalKey, filter.goal)),
    filter.principle && isTagged(inArray(tags.principleKey, filter.principle)),
    filter.reach && (filter.reach === "known" ? isNotNull(activities.reach) : isNull(activities.reach)),
    isCredited(viewer, filter),
  );
}

/** Tagged with one of the program's goals while a credited member held a term in it. */
function countsForPrograms(programKeys: readonly string[]): SQL {
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

/** Counts for one of the programs that the viewer manages, where the role is for some countries through somebody from there. */
function countsForManagedPrograms(viewer: Viewer, programKeys?: readonly string[]): SQL | undefined {
  if (viewer.isAdministrator) return undefined;
  const scopes = viewer.manages.filter((scope) => !programKeys || programKeys.includes(scope.programKey));
  const within = scopes.map(({ programKey, countries }) =>
    and(countsForPrograms([programKey]), countries ? creditedFromCountries({ programKey, countries }) : undefined),
  );
  return or(...within) ?? sql`1 = 0`;
}

function isTagged(which: SQL): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(tags)
      .where(and(eq(tags.activityId, activities.id), isNull(tags.removedAt), which)),
  );
}

function isCredited(viewer: Viewer, filter: ActivityFilter): SQL | undefined {
  if (!filter.member && !filter.country && !filter.part && !filter.specialty && !filter.level) return undefined;
  if (filter.member && !filter.specialty && !filter.level)
    return inArray(activities.id, activitiesOfMember(viewer, filter));
  const ofTerms = filter.specialty || filter.level ? inArray(activities.id, activitiesOfTerms(filter)) : undefined;
  const ofCredited = exists(
    db
      .select({ one: sql`1` })
      .from(credits)
      .innerJoin(members, eq(members.id, credits.memberId))
      .where(and(eq(credits.activityId, activities.id), creditStands(filter), creditedMemberMatches(viewer, filter))),
  );
  return and(ofTerms, ofCredited);
}

/** What anybody with such a term did in it, where programs are asked for what counts for one of them: where these are few, both databases begin with them. */
function activitiesOfTerms({ specialty, level, program }: ActivityFilter) {
  return db
    .select({ id: contributions.activityId })
    .from(terms)
    .innerJoin(contributions, eq(contributions.termId, terms.id))
    .where(
      and(
        specialty ? eq(terms.detail, specialty) : undefined,
        level ? eq(terms.level, level) : undefined,
        program && and(contributions.counts, inArray(terms.programKey, program)),
      ),
    );
}

/** Not declined, and of the part asked for. */
function creditStands(filter: ActivityFilter): SQL | undefined {
  return and(isNull(credits.declinedAt), filter.part && inArray(credits.part, filter.part));
}

/** What one member is credited on: few, so that both databases begin with these and not with all activities. */
function activitiesOfMember(viewer: Viewer, filter: ActivityFilter) {
  return db
    .select({ id: credits.activityId })
    .from(credits)
    .innerJoin(members, eq(members.id, credits.memberId))
    .where(and(creditStands(filter), creditedMemberMatches(viewer, filter)));
}

/**
 * One and the same credited member is the one named, from the country, and held a term of that detail and level that day. Nobody
 * is found by what they keep from the viewer.
 */
export function creditedMemberMatches(viewer: Viewer, filter: ActivityFilter): SQL | undefined {
  const { member, country, specialty, level } = filter;
  return and(
    member === "me" ? eq(members.id, viewer.memberId ?? "") : undefined,
    member && member !== "me" ? and(eq(members.slug, member), memberVisibleTo(viewer)) : undefined,
    country && and(inArray(members.country, country), profilePartVisibleTo(viewer, members.placeVisibility)),
    specialty || level
      ? and(heldMatchingTerm(filter), profilePartVisibleTo(viewer, members.termsVisibility))
      : undefined,
  );
}

function heldMatchingTerm(filter: ActivityFilter): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(contributions)
      .innerJoin(terms, eq(terms.id, contributions.termId))
      .where(
        and(
          eq(contributions.activityId, activities.id),
          eq(contributions.memberId, members.id),
          filter.specialty ? eq(terms.detail, filter.specialty) : undefined,
          filter.level ? eq(terms.level, filter.level) : undefined,
          filter.program && and(contributions.counts, inArray(contributions.programKey, filter.program)),
        ),
      ),
  );
}
