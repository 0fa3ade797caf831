import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { countReferences, findDuplicateReferences } from "@/db/references";
import { activities, credits, programs, terms } from "@/db/schema";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { findMember } from "@/lib/members/get";
import { type MovedMemberReference, movedMemberReferenceList, movedMemberReferences } from "../registry";
import { findDuplicateRows } from "./duplicates";
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
  const doubles = await findDuplicateRows(viewer, pair, from);
  const doubledRoles = await findDuplicateReferences(from, movedMemberReferences.roles.rows, pair);
  return {
    kept,
    merged,
    counts: await countMovedRows(from, merged.id),
    overlaps: await findOverlappingTerms(from, pair),
    doubledCredits: await titlesOfCredits(from, doubles.credits),
    doubles,
    bothHaveAccounts: kept.hasAccount && merged.hasAccount,
    doubledRoles: doubledRoles.map(({ gone }) => gone),
  };
}

async function countMovedRows(from: Reader, ownerId: string) {
  const counts: Partial<Record<MovedMemberReference, number>> = {};
  for (const { name, rows } of movedMemberReferenceList) counts[name] = await countReferences(from, rows, ownerId);
  return counts;
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

/** Of credits that go, what they are on, for whoever looks at it first. */
async function titlesOfCredits(from: Reader, gone: { id: string }[]) {
  return from
    .select({ id: credits.id, activityId: credits.activityId, title: activities.title, day: activities.startsOn })
    .from(credits)
    .innerJoin(activities, eq(activities.id, credits.activityId))
    .where(
      inArray(
        credits.id,
        gone.map(({ id }) => id),
      ),
    )
    .orderBy(asc(activities.startsOn), asc(credits.id));
}
