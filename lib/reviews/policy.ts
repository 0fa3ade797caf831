import { and, eq, isNull, ne, not, or, type SQL, sql } from "drizzle-orm";
import { activities } from "@/db/schema";
import { creditedOn, managedBy } from "../activities/policy";
import { isSignedIn, type Viewer } from "../viewer";

/** Submitted activities of the viewer's programs and countries on which the viewer is not credited: nobody reviews their own. */
export function waitingFor(viewer: Viewer): SQL | undefined {
  return and(eq(activities.state, "submitted"), reviewableBy(viewer));
}

/** The same in whatever state; undefined is never returned, so that an empty condition cannot open everything. */
export function reviewableBy(viewer: Viewer): SQL {
  const managed = managedBy(viewer);
  if (!isSignedIn(viewer) || !managed) return nothing;
  const notMine = or(isNull(activities.loggedById), ne(activities.loggedById, viewer.memberId));
  return and(managed, notMine, not(creditedOn(viewer.memberId))) ?? nothing;
}

const nothing = sql`1 = 0`;
