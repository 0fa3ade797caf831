import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { askTogether } from "@/db/ask-together";
import { db, type Reader } from "@/db/client";
import { accounts, groups, identities, members, programs, terms } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { identityVisibleTo, memberVisibleTo, ownOrManagedMember, profilePartVisibleTo } from "@/lib/members/policy";
import { termVisibleTo } from "@/lib/terms/policy";
import { activityTotals } from "./filter-conditions";
import "server-only";

/** What a list shows of each of these members, in the order given, as far as the viewer may see it. */
export async function loadMemberRows(viewer: Viewer, ids: readonly string[], from: Reader = db) {
  if (ids.length === 0) return [];
  const chosen = and(inArray(members.id, [...ids]), memberVisibleTo(viewer));
  const totals = activityTotals(viewer);
  const asked = {
    people: from
      .select({
        id: members.id,
        slug: members.slug,
        name: members.name,
        version: members.version,
        country: members.country,
        city: members.city,
        isPlaceSeen: seen(profilePartVisibleTo(viewer, members.placeVisibility)),
        activities: totals.count,
        lastOn: totals.lastOn,
        areActivitiesSeen: seen(profilePartVisibleTo(viewer, members.activitiesVisibility)),
        isInside: seen(ownOrManagedMember(viewer)),
        accountId: accounts.id,
        disabledAt: accounts.disabledAt,
      })
      .from(members)
      .leftJoin(accounts, eq(accounts.memberId, members.id))
      .where(chosen),
    handles: from
      .select({ memberId: identities.memberId, kind: identities.kind, value: identities.value })
      .from(identities)
      .innerJoin(members, eq(members.id, identities.memberId))
      .where(and(chosen, identityVisibleTo(viewer)))
      .orderBy(asc(identities.createdAt), asc(identities.id)),
    held: from
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
      .orderBy(asc(programs.position), desc(terms.startsOn), asc(terms.id)),
  };
  const { people, handles, held } = await askTogether(from, asked);
  return ids.flatMap((id) => {
    const person = people.find((row) => row.id === id);
    if (!person) return [];
    const { isPlaceSeen, areActivitiesSeen, isInside, accountId, disabledAt, ...shown } = person;
    const theirs = handles.filter((handle) => handle.memberId === id);
    return {
      ...shown,
      country: isPlaceSeen ? shown.country : null,
      city: isPlaceSeen ? shown.city : null,
      email: theirs.find((handle) => handle.kind === "email")?.value ?? null,
      handle: theirs.find((handle) => handle.kind !== "email")?.value ?? null,
      terms: held.filter((term) => term.memberId === id),
      /** Null where they keep it from the viewer. */
      activities: areActivitiesSeen ? shown.activities : null,
      lastOn: (areActivitiesSeen && shown.lastOn) || null,
      /** Null where the viewer is not to know. */
      account: isInside ? (accountId ? (disabledAt ? "disabled" : "yes") : "no") : null,
    };
  });
}

function seen(condition: SQL | undefined): SQL<boolean> {
  return sql<boolean>`case when ${condition} then 1 else 0 end`.mapWith((value) => Number(value) === 1);
}
