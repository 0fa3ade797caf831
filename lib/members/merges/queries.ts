import "server-only";
import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { alias } from "drizzle-orm/pg-core";
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
  members,
  merges,
  programs,
  reviews,
  roleGrants,
  sessionSpeakers,
  terms,
} from "@/db/schema";
import { missing } from "../../errors";
import type { Viewer } from "../../viewer";
import { findMember } from "../queries";
import { doublesOf } from "./doubles/queries";

export type MergePreview = Awaited<ReturnType<typeof mergePreview>>;

/** What merging the second member into the first would move, and where the two clash. Administrators; others see nobody there. */
export async function mergePreview(viewer: Viewer, pair: { keptId: string; mergedId: string }, from: Reader = db) {
  const kept = viewer.isAdministrator ? await findMember(viewer, pair.keptId, from) : null;
  const merged = viewer.isAdministrator ? await findMember(viewer, pair.mergedId, from) : null;
  if (!kept || !merged) throw missing("member");
  const counts = {
    identities: await count(from, identities, identities.memberId, merged.id),
    employments: await count(from, employments, employments.memberId, merged.id),
    terms: await count(from, terms, terms.memberId, merged.id),
    credits: await count(from, credits, credits.memberId, merged.id),
    activities: await count(from, activities, activities.loggedById, merged.id),
    reviews: await count(from, reviews, reviews.reviewerId, merged.id),
    comments: await count(from, comments, comments.authorId, merged.id),
    accounts: await count(from, accounts, accounts.memberId, merged.id),
    roles: await count(from, roleGrants, roleGrants.memberId, merged.id),
    tokens: await count(from, apiTokens, apiTokens.memberId, merged.id),
    leads: await count(from, groupLeads, groupLeads.memberId, merged.id),
    speaking: await count(from, sessionSpeakers, sessionSpeakers.memberId, merged.id),
    helping: await count(from, eventVolunteers, eventVolunteers.memberId, merged.id),
    attending: await count(from, eventAttendees, eventAttendees.memberId, merged.id),
  };
  return {
    kept,
    merged,
    counts,
    overlaps: await overlappingTerms(from, pair),
    doubledCredits: await doubledCredits(from, pair),
    doubles: await doublesOf(viewer, pair, from),
    bothHaveAccounts: kept.hasAccount && merged.hasAccount,
    doubledRoles: await doubledRoles(from, pair),
  };
}

/** Merges into this member that can still be taken back, the latest first. Administrators. */
export async function mergesOf(viewer: Viewer, memberId: string, since: Date) {
  if (!viewer.isAdministrator) return [];
  return db
    .select({ id: merges.id, mergedAt: merges.mergedAt, name: members.name, slug: members.slug })
    .from(merges)
    .innerJoin(members, eq(members.id, merges.mergedId))
    .where(
      and(
        eq(merges.keptId, memberId),
        isNull(merges.undoneAt),
        gte(merges.mergedAt, since),
        isNull(members.erasedAt),
        eq(members.mergedIntoId, memberId),
      ),
    )
    .orderBy(sql`${merges.mergedAt} desc`, asc(merges.id));
}

async function count(from: Reader, table: PgTable, owner: PgColumn, id: string): Promise<number> {
  const [row] = await from
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(table)
    .where(eq(owner, id));
  return row?.count ?? 0;
}

/** Pairs of terms of the same program and group that share days: the database would refuse them on one member. */
async function overlappingTerms(from: Reader, { keptId, mergedId }: { keptId: string; mergedId: string }) {
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
async function doubledCredits(from: Reader, { keptId, mergedId }: { keptId: string; mergedId: string }) {
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
async function doubledRoles(from: Reader, { keptId, mergedId }: { keptId: string; mergedId: string }) {
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
