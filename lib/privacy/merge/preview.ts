import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { alias, type PgColumn, type PgTable } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import {
  accounts,
  activities,
  apiTokens,
  comments,
  credits,
  employments,
  eventAttendees,
  eventVolunteers,
  groupLeads,
  identities,
  programs,
  reviews,
  roleGrants,
  sessionSpeakers,
  terms,
} from "@/db/schema";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { findMember } from "@/lib/members/get";
import { findDuplicateRows } from "./find-duplicates";
import "server-only";

export type MemberMergePreview = Awaited<ReturnType<typeof previewMemberMerge>>;

/** What merging the second member into the first would move, and where the two clash. Administrators; others see nobody there. */
export async function previewMemberMerge(
  viewer: Viewer,
  pair: { keptId: string; mergedId: string },
  from: Reader = db,
) {
  const kept = viewer.isAdministrator ? await findMember(viewer, pair.keptId, from) : null;
  const merged = viewer.isAdministrator ? await findMember(viewer, pair.mergedId, from) : null;
  if (!kept || !merged) throw notFoundError("member");
  const counts = {
    identities: await countOwned(from, identities, identities.memberId, merged.id),
    employments: await countOwned(from, employments, employments.memberId, merged.id),
    terms: await countOwned(from, terms, terms.memberId, merged.id),
    credits: await countOwned(from, credits, credits.memberId, merged.id),
    activities: await countOwned(from, activities, activities.loggedById, merged.id),
    reviews: await countOwned(from, reviews, reviews.reviewerId, merged.id),
    comments: await countOwned(from, comments, comments.authorId, merged.id),
    accounts: await countOwned(from, accounts, accounts.memberId, merged.id),
    roles: await countOwned(from, roleGrants, roleGrants.memberId, merged.id),
    tokens: await countOwned(from, apiTokens, apiTokens.memberId, merged.id),
    leads: await countOwned(from, groupLeads, groupLeads.memberId, merged.id),
    speaking: await countOwned(from, sessionSpeakers, sessionSpeakers.memberId, merged.id),
    helping: await countOwned(from, eventVolunteers, eventVolunteers.memberId, merged.id),
    attending: await countOwned(from, eventAttendees, eventAttendees.memberId, merged.id),
  };
  return {
    kept,
    merged,
    counts,
    overlaps: await findOverlappingTerms(from, pair),
    doubledCredits: await findDuplicateCredits(from, pair),
    doubles: await findDuplicateRows(viewer, pair, from),
    bothHaveAccounts: kept.hasAccount && merged.hasAccount,
    doubledRoles: await findDuplicateRoles(from, pair),
  };
}

async function countOwned(from: Reader, table: PgTable, owner: PgColumn, id: string): Promise<number> {
  const [row] = await from
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(table)
    .where(eq(owner, id));
  return row?.count ?? 0;
}

/** Pairs of terms of the same program and group that share days: the database would refuse them on one member. */
async function findOverlappingTerms(from: Reader, { keptId, mergedId }: { keptId: string; mergedId: string }) {
  const other = alias(terms, "other");
  const far = sql`'9999-12-31'`;
  return from
    .select({
      program: programs.name,
      detail: terms.detail,
      startsOn: terms.startsOn,
      endsOn: terms.endsOn,
      otherStartsOn: other.startsOn,
      otherEndsOn: other.endsOn,
    })
    .from(terms)
    .innerJoin(
      other,
      and(
        eq(other.memberId, mergedId),
        eq(other.programKey, terms.programKey),
        or(eq(other.groupId, terms.groupId), and(isNull(other.groupId), isNull(terms.groupId))),
        lte(other.startsOn, sql`coalesce(${terms.endsOn}, ${far})`),
        gte(sql`coalesce(${other.endsOn}, ${far})`, terms.startsOn),
      ),
    )
    .innerJoin(programs, eq(programs.key, terms.programKey))
    .where(eq(terms.memberId, keptId))
    .orderBy(asc(programs.position), asc(terms.startsOn), asc(other.startsOn));
}

/** Credits of the second on activities on which the first is credited as well: one of the two has to go. */
async function findDuplicateCredits(from: Reader, { keptId, mergedId }: { keptId: string; mergedId: string }) {
  const other = alias(credits, "other");
  return from
    .select({ id: credits.id, activityId: credits.activityId, title: activities.title, day: activities.startsOn })
    .from(credits)
    .innerJoin(other, and(eq(other.activityId, credits.activityId), eq(other.memberId, keptId)))
    .innerJoin(activities, eq(activities.id, credits.activityId))
    .where(eq(credits.memberId, mergedId))
    .orderBy(asc(activities.startsOn), asc(credits.id));
}

/** Standing roles that both have. */
async function findDuplicateRoles(from: Reader, { keptId, mergedId }: { keptId: string; mergedId: string }) {
  const grants = await from
    .select()
    .from(roleGrants)
    .where(and(inArray(roleGrants.memberId, [keptId, mergedId]), isNull(roleGrants.endedAt)))
    .orderBy(asc(roleGrants.id));
  return grants.filter(
    (grant) =>
      grant.memberId === mergedId &&
      grants.some((own) => own.memberId === keptId && own.role === grant.role && own.programKey === grant.programKey),
  );
}
