import { and, asc, desc, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { accounts, activities, groups, identities, memberActivities, members, programs, terms } from "@/db/schema";
import { isAmong } from "@/db/sql";
import { visibleActivities } from "@/lib/activities/policy";
import { memberDays } from "@/lib/core/member-days";
import { preparedFor } from "@/lib/core/prepared-for";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { identityVisibleTo, memberVisibleTo, ownOrManagedMember, profilePartVisibleTo } from "@/lib/members/policy";
import { termVisibleTo } from "@/lib/terms/policy";
import { activityTotals } from "./filter-conditions";
import "server-only";

/** What a list shows of each of these members, in the order given, as far as the viewer may see it. */
export async function loadMemberRows(viewer: Viewer, ids: readonly string[], from: Reader = db) {
  if (ids.length === 0) return [];
  const { people, hidden, handles, held } = await askRows(viewer, null, { ids }, from);
  const dayOf = memberDays();
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
      terms: held.flatMap(({ timeZone, ...term }) =>
        term.memberId === id ? { ...term, /** Where the member lives. */ today: dayOf(timeZone) } : [],
      ),
      /** Null where they keep it from the viewer. */
      activities: areActivitiesSeen ? shown.activities + (hidden.find((row) => row.memberId === id)?.count ?? 0) : null,
      lastOn: (areActivitiesSeen && shown.lastOn) || null,
      /** Null where the viewer is not to know. */
      account: isInside ? accountOf(accountId, disabledAt) : null,
    };
  });
}

const askRows = preparedFor((viewer: Viewer, _shape: null, { ids }: { ids: readonly string[] }) => {
  const chosen = and(isAmong(members.id, ids), memberVisibleTo(viewer));
  const totals = activityTotals(viewer);
  return {
    people: db
      .select({
        id: members.id,
        slug: members.slug,
        name: members.name,
        version: members.version,
        updatedAt: members.updatedAt,
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
    hidden: hiddenTotals(viewer, ids),
    handles: db
      .select({ memberId: identities.memberId, kind: identities.kind, value: identities.value })
      .from(identities)
      .innerJoin(members, eq(members.id, identities.memberId))
      .where(and(chosen, identityVisibleTo(viewer)))
      .orderBy(asc(identities.createdAt), asc(identities.id)),
    held: db
      .select({
        id: terms.id,
        memberId: terms.memberId,
        programKey: terms.programKey,
        shortName: programs.shortName,
        color: programs.color,
        shape: programs.shape,
        detail: terms.detail,
        level: terms.level,
        group: groups.name,
        startsOn: terms.startsOn,
        endsOn: terms.endsOn,
        state: terms.state,
        ending: terms.ending,
        graceDays: terms.graceDays,
        timeZone: members.timeZone,
      })
      .from(terms)
      .innerJoin(members, eq(members.id, terms.memberId))
      .innerJoin(programs, eq(programs.key, terms.programKey))
      .leftJoin(groups, eq(groups.id, terms.groupId))
      .where(and(isAmong(terms.memberId, ids), termVisibleTo(viewer)))
      .orderBy(asc(programs.position), desc(terms.startsOn), asc(terms.id)),
  };
});

function accountOf(accountId: string | null, disabledAt: Date | null): "yes" | "no" | "disabled" {
  if (!accountId) return "no";
  return disabledAt ? "disabled" : "yes";
}

/**
 * Confirmed activities that are private and that the viewer sees all the same, being in them, their manager or the member: few, and
 * counted of those members alone who have any, so that a list says what the profile says.
 */
function hiddenTotals(viewer: Viewer, ids: readonly string[]) {
  const withPrivate = db
    .select({ id: members.id })
    .from(members)
    .where(and(isAmong(members.id, ids), ne(members.activities, members.sharedActivities)));
  return (
    db
      .select({ memberId: memberActivities.memberId, count: sql<number>`count(*)`.mapWith(Number) })
      .from(memberActivities)
      // SQLite begins with what stands before a cross join.
      .crossJoin(activities)
      .where(
        and(
          viewer.isAdministrator || !isSignedIn(viewer) ? sql`1 = 0` : inArray(memberActivities.memberId, withPrivate),
          eq(memberActivities.state, "confirmed"),
          eq(memberActivities.visibility, "private"),
          eq(activities.id, memberActivities.activityId),
          or(eq(memberActivities.memberId, viewer.memberId ?? ""), visibleActivities(viewer)),
        ),
      )
      .groupBy(memberActivities.memberId)
  );
}

function seen(condition: SQL | undefined): SQL<boolean> {
  return sql<boolean>`case when ${condition} then 1 else 0 end`.mapWith((value) => Number(value) === 1);
}
