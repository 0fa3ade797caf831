import { aliasedTable, and, asc, eq, gt, inArray, isNull, ne, notExists, or, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { identities, memberDifferences, members } from "@/db/schema";
import { orderedPair } from "@/lib/core/ordered-pair";
import type { Viewer } from "@/lib/core/viewer";
import { notErasedOrMerged } from "@/lib/members/policy";
import "server-only";

const mostPairs = 100;
/** A handle that more people than this have says nothing of any of them. */
const mostSharing = 4;

export type DuplicateMembers = Awaited<ReturnType<typeof findDuplicateMembers>>[number];

/**
 * Pairs of members who may be one person: by a handle or link that both have on different sites, or by one name in the same place. The
 * one with more activities is to be kept; without those that somebody said are two. Administrators; nothing for others.
 */
export async function findDuplicateMembers(viewer: Viewer, from: Reader = db) {
  if (!viewer.isAdministrator) return [];
  const found = new Map<string, { ids: [string, string]; handle: string | null; isNamesake: boolean }>();
  const add = (ids: [string, string], why: { handle?: string; isNamesake?: boolean }) => {
    const there = found.get(ids.join(" "));
    const [handle, isNamesake] = [why.handle ?? there?.handle ?? null, why.isNamesake ?? there?.isNamesake ?? false];
    found.set(ids.join(" "), { ids, handle, isNamesake });
  };
  // A handle says more than a name, and there may be more namesakes than are shown.
  for (const { one, other, handle } of await sharingHandles(from)) add(orderedPair(one, other), { handle });
  for (const { one, other } of await namesakes(from)) add(orderedPair(one, other), { isNamesake: true });
  const pairs = [...found.values()].slice(0, mostPairs);
  const people = await peopleOf(
    from,
    pairs.flatMap(({ ids }) => ids),
  );
  return pairs.flatMap(({ ids, handle, isNamesake }) => {
    const [one, other] = [people.get(ids[0]), people.get(ids[1])];
    if (!one || !other) return [];
    const [kept, merged] = other.activities > one.activities ? [other, one] : [one, other];
    return [{ kept, merged, handle, isNamesake }];
  });
}

/** Two of one folded name who live in one country, and in one city where both name theirs; in one city where a country is not known. */
function namesakes(from: Reader) {
  const other = aliasedTable(members, "other");
  const stands = and(isNull(other.mergedIntoId), isNull(other.erasedAt));
  const isOneCity = eq(other.cityFolded, members.cityFolded);
  const isOnePlace = or(
    and(eq(other.country, members.country), or(isNull(other.cityFolded), isNull(members.cityFolded), isOneCity)),
    and(or(isNull(other.country), isNull(members.country)), isOneCity),
  );
  return from
    .select({ one: members.id, other: other.id })
    .from(members)
    .innerJoin(other, and(eq(other.nameFolded, members.nameFolded), gt(other.id, members.id)))
    .where(and(notErasedOrMerged(), stands, isOnePlace, notMarkedDifferent(from, members.id, other.id)))
    .orderBy(asc(members.nameFolded), asc(members.id), asc(other.id))
    .limit(mostPairs);
}

/** Two who have one and the same handle, each on a site of their own; e-mail addresses are somebody's by being proven. */
function sharingHandles(from: Reader) {
  const others = aliasedTable(identities, "other");
  const owner = aliasedTable(members, "owner");
  const owners = sql<number>`count(distinct ${identities.memberId})`.mapWith(Number);
  const shared = from
    .select({ handle: identities.valueFolded })
    .from(identities)
    .where(and(ne(identities.kind, "email"), gt(sql`length(${identities.valueFolded})`, 3)))
    .groupBy(identities.valueFolded)
    .having(and(gt(owners, 1), sql`${owners} <= ${mostSharing}`));
  const isShared = and(inArray(identities.valueFolded, shared), ne(identities.kind, "email"));
  const stands = and(notErasedOrMerged(), isNull(owner.mergedIntoId), isNull(owner.erasedAt));
  const { valueFolded, memberId } = identities;
  return from
    .selectDistinct({ handle: valueFolded, one: memberId, other: others.memberId })
    .from(identities)
    .innerJoin(
      others,
      and(eq(others.valueFolded, valueFolded), ne(others.kind, "email"), gt(others.memberId, memberId)),
    )
    .innerJoin(members, eq(members.id, memberId))
    .innerJoin(owner, eq(owner.id, others.memberId))
    .where(and(isShared, stands, notMarkedDifferent(from, memberId, others.memberId)))
    .orderBy(asc(valueFolded), asc(memberId), asc(others.memberId))
    .limit(mostPairs);
}

type IdColumn = typeof members.id | typeof identities.memberId;

/** Of a pair in the order in which it is kept: nobody said that they are two. */
function notMarkedDifferent(from: Reader, one: IdColumn, other: IdColumn) {
  return notExists(
    from
      .select({ memberId: memberDifferences.memberId })
      .from(memberDifferences)
      .where(and(eq(memberDifferences.memberId, one), eq(memberDifferences.otherId, other))),
  );
}

async function peopleOf(from: Reader, ids: string[]) {
  const { id, name, slug, country, city, activities } = members;
  const rows = await from
    .select({ id, name, slug, country, city, activities })
    .from(members)
    .where(inArray(id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
}
