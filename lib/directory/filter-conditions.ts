import { and, eq, exists, gt, inArray, isNotNull, isNull, notExists, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, members, roleGrants, termStandings, terms } from "@/db/schema";
import { addDays, type Day, today } from "@/lib/core/clock";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { memberVisibleTo, ownOrManagedMember, profilePartVisibleTo } from "@/lib/members/policy";
import { memberNameMatches } from "@/lib/members/search";
import { endsWithin } from "@/lib/terms/ending-soon";
import { exceptInvitationsOfOthers, managedBy } from "@/lib/terms/policy";
import { termStateIs } from "@/lib/terms/status-sql";
import type { MemberFilter } from "./schema";
import "server-only";

/** The members that the filter names, on a day of the viewer's, among those that they may see: for lists, bulk actions and exports alike. */
export function memberMatches(
  viewer: Viewer,
  filter: MemberFilter,
  day: Day = today(viewer.timeZone),
): SQL | undefined {
  return and(
    memberVisibleTo(viewer),
    filter.q ? (memberNameMatches(viewer, filter.q) ?? sql`1 = 0`) : undefined,
    filter.country &&
      and(inArray(members.country, filter.country), profilePartVisibleTo(viewer, members.placeVisibility)),
    holdsTerm(viewer, filter, day),
    filter.active && activeSince(viewer, filter.active, day),
    filter.account && and(ownOrManagedMember(viewer), accountIs(filter.account)),
    filter.role && (viewer.isAdministrator ? withRole(filter.role) : sql`1 = 0`),
  );
}

/** How many confirmed activities a member is credited on, shared with the viewer's kind, and the last day of one; empty without. */
export function activityTotals(viewer: Viewer) {
  if (viewer.isAdministrator) return { count: members.activities, lastOn: members.lastOn };
  if (isSignedIn(viewer)) return { count: members.sharedActivities, lastOn: members.lastSharedOn };
  return { count: members.publicActivities, lastOn: members.lastPublicOn };
}

/** That last day, where the viewer may see the member's activities; else empty. */
export function lastActivityDay(viewer: Viewer): SQL<string> {
  const { lastOn } = activityTotals(viewer);
  if (viewer.isAdministrator) return sql<string>`${lastOn}`;
  return sql<string>`case when ${profilePartVisibleTo(viewer, members.activitiesVisibility)} then ${lastOn} else '' end`;
}

function holdsTerm(viewer: Viewer, filter: MemberFilter, day: Day): SQL | undefined {
  const { program, state, specialty, level, ends, behind } = filter;
  if (!program && !state && !specialty && !level && !ends && !behind) return undefined;
  const held = db
    .select({ one: sql`1` })
    .from(terms)
    .where(
      and(
        eq(terms.memberId, members.id),
        exceptInvitationsOfOthers(viewer),
        program && inArray(terms.programKey, program),
        state && termStateIs(state, day),
        specialty ? eq(terms.detail, specialty) : undefined,
        level && inArray(terms.level, level),
        ends && endsWithin(Number(ends), day),
        behind && and(managedBy(viewer, terms.programKey), isBehind()),
      ),
    );
  return and(exists(held), profilePartVisibleTo(viewer, members.termsVisibility));
}

/** As far as the standings are counted: see `keepStandings`. */
function isBehind(): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(termStandings)
      .where(and(eq(termStandings.termId, terms.id), isNotNull(termStandings.attention), gt(termStandings.open, 0))),
  );
}

function activeSince(viewer: Viewer, word: NonNullable<MemberFilter["active"]>, day: Day): SQL | undefined {
  return and(isActive(viewer, word, day), profilePartVisibleTo(viewer, members.activitiesVisibility));
}

function isActive(viewer: Viewer, word: NonNullable<MemberFilter["active"]>, day: Day): SQL {
  const last = lastActivityDay(viewer);
  if (word === "never") return sql`${last} = ''`;
  if (word === "quiet") return sql`${last} < ${addDays(day, -365)}`;
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
