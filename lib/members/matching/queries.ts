import "server-only";
import { and, eq, exists, inArray, isNotNull, isNull, ne, notExists, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, activities, credits, members, roleGrants, terms } from "@/db/schema";
import { addDays, type Day, today } from "../../clock";
import { stateIs, takenUpOrInsider } from "../../terms/policy";
import { isSignedIn, type Viewer } from "../../viewer";
import type { MemberFilter } from "../directory/schema";
import { insiderOf, partVisibleTo, visibleTo } from "../policy";
import { nameMatching } from "../queries";

/** The members that the filter names among those that the viewer may see: for lists, bulk actions and exports alike. */
export function matching(viewer: Viewer, filter: MemberFilter): SQL | undefined {
  const day = today(viewer.timeZone);
  return and(
    visibleTo(viewer),
    filter.q ? (nameMatching(viewer, filter.q) ?? sql`1 = 0`) : undefined,
    filter.country && and(inArray(members.country, filter.country), partVisibleTo(viewer, members.placeVisibility)),
    holding(viewer, filter, day),
    filter.active && activeSince(viewer, filter.active, day),
    filter.account && and(insiderOf(viewer), accountIs(filter.account)),
    filter.role && (viewer.isAdministrator ? withRole(filter.role) : sql`1 = 0`),
  );
}

/** The last day of something confirmed that the member is credited on, as far as the viewer may see it; null without. */
export function lastActivity(viewer: Viewer): SQL<string | null> {
  const last = db
    .select({ day: sql`max(${activities.startsOn})` })
    .from(credits)
    .innerJoin(activities, eq(activities.id, credits.activityId))
    .where(
      and(eq(credits.memberId, members.id), countedFor(viewer), partVisibleTo(viewer, members.activitiesVisibility)),
    );
  return sql`(${last})`;
}

/** What is confirmed, not declined by who is credited, and shared with the viewer's kind; joined credits and activities. */
export function countedFor(viewer: Viewer): SQL | undefined {
  const shared = isSignedIn(viewer) ? ne(activities.visibility, "private") : eq(activities.visibility, "public");
  return and(
    eq(activities.state, "confirmed"),
    isNull(credits.declinedAt),
    viewer.isAdministrator ? undefined : shared,
  );
}

function holding(viewer: Viewer, filter: MemberFilter, day: Day): SQL | undefined {
  if (!filter.program && !filter.state && !filter.specialty) return undefined;
  const held = db
    .select({ one: sql`1` })
    .from(terms)
    .where(
      and(
        eq(terms.memberId, members.id),
        takenUpOrInsider(viewer),
        filter.program && inArray(terms.programKey, filter.program),
        filter.state && stateIs(filter.state, day),
        filter.specialty ? eq(terms.detail, filter.specialty) : undefined,
      ),
    );
  return and(exists(held), partVisibleTo(viewer, members.termsVisibility));
}

function activeSince(viewer: Viewer, word: NonNullable<MemberFilter["active"]>, day: Day): SQL | undefined {
  return and(isActive(viewer, word, day), partVisibleTo(viewer, members.activitiesVisibility));
}

function isActive(viewer: Viewer, word: NonNullable<MemberFilter["active"]>, day: Day): SQL {
  const last = lastActivity(viewer);
  if (word === "never") return sql`${last} is null`;
  if (word === "quiet") return sql`coalesce(${last}, '') < ${addDays(day, -365)}`;
  return sql`${last} >= ${addDays(day, -Number(word))}`;
}

function accountIs(word: NonNullable<MemberFilter["account"]>): SQL {
  const account = (more?: SQL) =>
    db
      .select({ one: sql`1` })
      .from(accounts)
      .where(and(eq(accounts.memberId, members.id), more));
  if (word === "no") return notExists(account());
  return exists(account(word === "yes" ? isNull(accounts.disabledAt) : isNotNull(accounts.disabledAt)));
}

function withRole(role: NonNullable<MemberFilter["role"]>): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(roleGrants)
      .where(and(eq(roleGrants.memberId, members.id), eq(roleGrants.role, role), isNull(roleGrants.endedAt))),
  );
}
