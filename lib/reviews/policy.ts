import { and, eq, exists, isNull, ne, not, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, activityPrograms } from "@/db/schema";
import { creditedOn, managedBy, servedFrom } from "../activities/policy";
import { isSignedIn, type Viewer } from "../viewer";

/** Submitted activities that are the viewer's to review. */
export function waitingFor(viewer: Viewer): SQL | undefined {
  return and(eq(activities.state, "submitted"), reviewableBy(viewer));
}

/**
 * In whatever state: those of the viewer's programs and countries which count for one of these, or for none at all yet. What
 * counts for other programs only is for the managers of those to review.
 */
export function reviewableBy(viewer: Viewer): SQL {
  return and(inChargeOf(viewer), countsForTheirsOrNone(viewer)) ?? nothing;
}

/**
 * Activities of the viewer's programs and countries on which the viewer is not credited: nobody reviews their own. Undefined is
 * never returned, so that an empty condition cannot open everything.
 */
export function inChargeOf(viewer: Viewer): SQL {
  const managed = managedBy(viewer);
  if (!isSignedIn(viewer) || !managed) return nothing;
  const notMine = or(isNull(activities.loggedById), ne(activities.loggedById, viewer.memberId));
  return and(managed, notMine, not(creditedOn(viewer.memberId))) ?? nothing;
}

function countsForTheirsOrNone(viewer: Viewer): SQL | undefined {
  if (viewer.isAdministrator) return undefined;
  const theirs = viewer.manages.map(({ programKey, countries }) =>
    and(
      counting(eq(activityPrograms.programKey, programKey)),
      countries ? servedFrom({ programKey, countries }) : undefined,
    ),
  );
  return or(...theirs, not(counting()));
}

function counting(which?: SQL): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(activityPrograms)
      .where(and(eq(activityPrograms.activityId, activities.id), activityPrograms.counts, which)),
  );
}

const nothing = sql`1 = 0`;
