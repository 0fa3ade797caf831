import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { accounts, activities, credits, groups, identities, members, programs, terms } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { identityVisibleTo, memberVisibleTo, ownOrManagedMember, profilePartVisibleTo } from "@/lib/members/policy";
import { termVisibleTo } from "@/lib/terms/policy";
import { activityCountsFor } from "./filter-conditions";
import "server-only";

/** What a list shows of each of these members, in the order given, as far as the viewer may see it. */
export async function loadMemberRows(viewer: Viewer, ids: readonly string[], from: Reader = db) {
  if (ids.length === 0) return [];
  const chosen = and(inArray(members.id, [...ids]), memberVisibleTo(viewer));
  const people = await from
    .select({ id: members.id, slug: members.slug, name: members.name, version: members.version })
    .from(members)
    .where(chosen);
  const places = await from
    .select({ id: members.id, country: members.country, city: members.city })
    .from(members)
    .where(and(chosen, profilePartVisibleTo(viewer, members.placeVisibility)));
  const telling = await from
    .select({ id: members.id })
    .from(members)
    .where(and(chosen, profilePartVisibleTo(viewer, members.activitiesVisibility)));
  const inside = await from
    .select({ id: members.id, accountId: accounts.id, disabledAt: accounts.disabledAt })
    .from(members)
    .leftJoin(accounts, eq(accounts.memberId, members.id))
    .where(and(chosen, ownOrManagedMember(viewer)));
  const handles = await from
    .select({ memberId: identities.memberId, kind: identities.kind, value: identities.value })
    .from(identities)
    .innerJoin(members, eq(members.id, identities.memberId))
    .where(and(chosen, identityVisibleTo(viewer)))
    .orderBy(asc(identities.createdAt), asc(identities.id));
  const held = await from
    .select({
      id: terms.id,
      memberId: terms.memberId,
      programKey: terms.programKey,
      shortName: programs.shortName,
      color: programs.color,
      shape: programs.shape,
      detail: terms.detail,
      group: groups.name,
      startsOn: terms.startsOn,
      endsOn: terms.endsOn,
      state: terms.state,
      ending: terms.ending,
    })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .innerJoin(programs, eq(programs.key, terms.programKey))
    .leftJoin(groups, eq(groups.id, terms.groupId))
    .where(and(inArray(terms.memberId, [...ids]), termVisibleTo(viewer)))
    .orderBy(asc(programs.position), desc(terms.startsOn), asc(terms.id));
  const done = await from
    .select({
      memberId: credits.memberId,
      count: sql<number>`count(*)`.mapWith(Number),
      lastOn: sql<string | null>`max(${activities.startsOn})`,
    })
    .from(credits)
    .innerJoin(activities, eq(activities.id, credits.activityId))
    .where(and(inArray(credits.memberId, [...ids]), activityCountsFor(viewer)))
    .groupBy(credits.memberId);
  return ids.flatMap((id) => {
    const person = people.find((row) => row.id === id);
    if (!person) return [];
    const account = inside.find((row) => row.id === id);
    const theirs = handles.filter((handle) => handle.memberId === id);
    const isTold = telling.some((row) => row.id === id);
    const activity = isTold ? done.find((row) => row.memberId === id) : undefined;
    return {
      ...person,
      country: places.find((row) => row.id === id)?.country ?? null,
      city: places.find((row) => row.id === id)?.city ?? null,
      email: theirs.find((handle) => handle.kind === "email")?.value ?? null,
      handle: theirs.find((handle) => handle.kind !== "email")?.value ?? null,
      terms: held.filter((term) => term.memberId === id),
      /** Null where they keep it from the viewer. */
      activities: isTold ? (activity?.count ?? 0) : null,
      lastOn: activity?.lastOn ?? null,
      /** Null where the viewer is not to know. */
      account: account ? (account.accountId ? (account.disabledAt ? "disabled" : "yes") : "no") : null,
    };
  });
}
