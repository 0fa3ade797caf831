import { and, eq, isNotNull, lte, ne, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { members, terms } from "@/db/schema";
import { answers, cached } from "@/lib/core/cached";
import { addDays, type Day, today } from "@/lib/core/clock";
import { isManager, type Viewer } from "@/lib/core/viewer";
import { termManagedBy } from "./policy";
import { termStateIs } from "./status-sql";
import "server-only";

/** How far ahead a term's end is news. */
export const soonDays = 60;
const mostCounted = 1000;

type Ending = { memberId: string; programKey: string }[];

/** Stands while no term and nobody's country changes. */
const counted = cached("people", async () => ({ ending: answers<Ending>() }));

/** The terms that the viewer manages and that end soon, or ended and can still be renewed; counted up to 1,000. */
export async function endingSoon(viewer: Viewer) {
  const day = today(viewer.timeZone);
  const until = addDays(day, soonDays);
  if (!isManager(viewer)) return { until, terms: 0, members: 0, programs: [] };
  const { ending } = await counted();
  const found = await ending(JSON.stringify([viewer.isAdministrator || viewer.manages, day]), () =>
    endingTerms(viewer, day),
  );
  const programs = new Map<string, number>();
  for (const { programKey } of found) programs.set(programKey, (programs.get(programKey) ?? 0) + 1);
  return {
    until,
    terms: found.length,
    members: new Set(found.map(({ memberId }) => memberId)).size,
    programs: [...programs].map(([key, count]) => ({ key, count })).sort((one, other) => other.count - one.count),
  };
}

async function endingTerms(viewer: Viewer, day: Day): Promise<Ending> {
  return (
    db
      .select({ memberId: terms.memberId, programKey: terms.programKey })
      .from(terms)
      .innerJoin(members, eq(members.id, terms.memberId))
      .where(and(termManagedBy(viewer), endsWithin(soonDays, day)))
      // Which thousand does not matter: they are only counted.
      .limit(mostCounted)
  );
}

/** Terms that are served, or in grace, and whose last day is at most so many days away. */
export function endsWithin(days: number, day: Day): SQL | undefined {
  return and(
    ne(terms.state, "ended"),
    termStateIs(["active", "grace", "on_hold"], day),
    isNotNull(terms.endsOn),
    lte(terms.endsOn, addDays(day, days)),
  );
}
