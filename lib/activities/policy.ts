import { and, eq, exists, inArray, isNull, ne, not, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, activityPrograms, contributions, credits, members } from "@/db/schema";
import { isSignedIn, type ManagedProgram, manages, type Viewer } from "@/lib/core/viewer";
import "server-only";

/**
 * The activities that the viewer may see: an administrator all, a manager those of their programs and countries, a member
 * their own and what is confirmed and shared with the community, a visitor what is confirmed and public. A draft is its logger's.
 *
 * A private one is for its people, for administrators, and for the managers of every program in which somebody credited had a term on
 * that day (in their countries), whichever goals it is tagged with: docs/decisions/0021. No other place decides on it.
 */
export function visibleActivities(viewer: Viewer): SQL | undefined {
  const published = and(
    eq(activities.state, "confirmed"),
    isSignedIn(viewer) ? ne(activities.visibility, "private") : eq(activities.visibility, "public"),
  );
  if (!isSignedIn(viewer)) return viewer.isAdministrator ? undefined : published;
  const mine = eq(activities.loggedById, viewer.memberId);
  if (viewer.isAdministrator) return or(ne(activities.state, "draft"), mine);
  const credited = and(ne(activities.state, "draft"), isCreditedOn(viewer.memberId));
  const managed = managedActivities(viewer);
  return or(published, mine, credited, managed && and(ne(activities.state, "draft"), managed));
}

/** Inside one of the viewer's programs, where the role is for some countries through somebody who lives in one of them. */
export function managedActivities(viewer: Viewer): SQL | undefined {
  if (viewer.isAdministrator) return sql`1 = 1`;
  if (viewer.manages.length === 0) return undefined;
  return or(
    ...viewer.manages.map(({ programKey, countries }) =>
      countries
        ? creditedFromCountries({ programKey, countries })
        : exists(
            db
              .select({ one: sql`1` })
              .from(activityPrograms)
              .where(and(eq(activityPrograms.activityId, activities.id), eq(activityPrograms.programKey, programKey))),
          ),
    ),
  );
}

/** The member is credited and has not declined. */
export function isCreditedOn(memberId: string): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(credits)
      .where(and(eq(credits.activityId, activities.id), eq(credits.memberId, memberId), isNull(credits.declinedAt))),
  );
}

/** One and the same credited member held a term in the program on that day and lives in one of the countries. */
export function creditedFromCountries({
  programKey,
  countries,
}: ManagedProgram & { countries: readonly string[] }): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(contributions)
      .innerJoin(members, eq(members.id, contributions.memberId))
      .where(
        and(
          eq(contributions.activityId, activities.id),
          eq(contributions.programKey, programKey),
          inArray(members.country, [...countries]),
        ),
      ),
  );
}

/** Whoever logged it, and an administrator; a reviewer corrects tags through the review. */
export function mayEditActivity(viewer: Viewer, activity: { loggedById: string | null }): boolean {
  return viewer.isAdministrator || (isSignedIn(viewer) && viewer.memberId === activity.loggedById);
}

export type CreditedMember = { id: string; country: string | null; programs: readonly string[] };

/** Administrators anything; a manager what somebody of their program and country is credited on; a member their own. */
export function mayLogActivity(viewer: Viewer, credited: readonly CreditedMember[]): boolean {
  if (viewer.isAdministrator) return true;
  return (
    isSignedIn(viewer) &&
    credited.some(
      ({ id, country, programs }) =>
        id === viewer.memberId || programs.some((programKey) => manages(viewer, programKey, country)),
    )
  );
}

type WithPeople = {
  loggedById: string | null;
  credits: readonly { memberId: string | null; declinedAt: Date | null }[];
};

/** Its own people, to log it again: whoever logged it, and who is credited and did not decline. */
export function mayCopyActivity(viewer: Viewer, { loggedById, credits: people }: WithPeople): boolean {
  if (!isSignedIn(viewer)) return false;
  if (loggedById === viewer.memberId) return true;
  return people.some(({ memberId, declinedAt }) => memberId === viewer.memberId && declinedAt === null);
}

/** A draft is its logger's alone. */
export function mayWriteDraft(viewer: Viewer, { loggedById }: { loggedById: string | null }): boolean {
  return isSignedIn(viewer) && loggedById === viewer.memberId;
}

/** Those in charge of it, and whoever logged it. */
export function mayCommentOnActivity(
  viewer: Viewer,
  { loggedById }: { loggedById: string | null },
  isReviewer: boolean,
): boolean {
  return isSignedIn(viewer) && (isReviewer || loggedById === viewer.memberId);
}

/**
 * Activities of the viewer's programs and countries on which the viewer is not credited: nobody reviews their own. Undefined is
 * never returned, so that an empty condition cannot open everything.
 */
export function managedAndNotOwn(viewer: Viewer): SQL {
  const managed = managedActivities(viewer);
  if (!isSignedIn(viewer) || !managed) return noRows;
  const notMine = or(isNull(activities.loggedById), ne(activities.loggedById, viewer.memberId));
  return and(managed, notMine, not(isCreditedOn(viewer.memberId))) ?? noRows;
}

export const noRows = sql`1 = 0`;
