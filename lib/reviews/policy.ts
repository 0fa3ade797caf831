import { and, eq, exists, isNotNull, not, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, activityPrograms } from "@/db/schema";
import { creditedFromCountries, managedAndNotOwn, noRows } from "@/lib/activities/policy";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

/**
 * Submitted activities that are the viewer's to review. The state is written out and the moment, which all of them have, is asked for, so
 * that the index of what waits is read in its order.
 */
export function awaitingReviewBy(viewer: Viewer): SQL | undefined {
  return and(sql`${activities.state} = 'submitted'`, isNotNull(activities.submittedAt), reviewableBy(viewer));
}

/**
 * In whatever state: those of the viewer's programs and countries which count for one of these, or for none at all yet. What
 * counts for other programs only is for the managers of those to review.
 */
export function reviewableBy(viewer: Viewer): SQL {
  return and(managedAndNotOwn(viewer), countsForOwnProgramsOrNone(viewer)) ?? noRows;
}

function countsForOwnProgramsOrNone(viewer: Viewer): SQL | undefined {
  if (viewer.isAdministrator) return undefined;
  const theirs = viewer.manages.map(({ programKey, countries }) =>
    and(
      countsForProgram(eq(activityPrograms.programKey, programKey)),
      countries ? creditedFromCountries({ programKey, countries }) : undefined,
    ),
  );
  return or(...theirs, not(countsForProgram()));
}

function countsForProgram(which?: SQL): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(activityPrograms)
      .where(and(eq(activityPrograms.activityId, activities.id), activityPrograms.counts, which)),
  );
}
