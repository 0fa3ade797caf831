import { and, gte, isNull, lte, type SQL } from "drizzle-orm";
import { announcements } from "@/db/schema";
import { addDays, type Day } from "@/lib/core/clock";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { type GroupForPolicy, mayRunGroup } from "@/lib/groups/policy";

export type Audience = {
  audience: typeof announcements.$inferSelect.audience;
  programKey: string | null;
  /** Null for all. */
  countries: readonly string[] | null;
  group: GroupForPolicy | null;
};

/**
 * Administrators to everybody; managers of a program to it, in no countries but theirs; leads of a group, and whoever manages it, to
 * that group.
 */
export function mayAnnounce(viewer: Viewer, { audience, programKey, countries, group }: Audience): boolean {
  if (!isSignedIn(viewer)) return false;
  if (audience === "everybody") return viewer.isAdministrator;
  if (audience === "group") return group !== null && mayRunGroup(viewer, group);
  if (viewer.isAdministrator) return true;
  return viewer.manages.some(
    (scope) =>
      scope.programKey === programKey &&
      (scope.countries === null || (countries?.every((country) => scope.countries?.includes(country)) ?? false)),
  );
}

/** Whether there is anybody to whom the viewer may announce something. */
export function mayAnnounceAnything(viewer: Viewer): boolean {
  return isSignedIn(viewer) && (viewer.isAdministrator || viewer.manages.length + viewer.leads.length > 0);
}

/** The days of two people are never further apart: the first time zone is 26 hours ahead of the last. */
const farthestDays = 2;

/** Those that may be shown to somebody on a day of theirs, wherever the writer lives; `announcementState` says which of them are. */
export function announcementsAround(day: Day): SQL | undefined {
  const { fromOn, untilOn, removedAt, endedAt } = announcements;
  return and(
    ...[isNull(removedAt), isNull(endedAt)],
    ...[lte(fromOn, addDays(day, farthestDays)), gte(untilOn, addDays(day, -farthestDays))],
  );
}
