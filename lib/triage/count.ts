import { and, count, eq } from "drizzle-orm";
import { answersWhileUnchanged } from "@/db/answers-while-unchanged";
import { db } from "@/db/client";
import { members, termStandings, terms } from "@/db/schema";
import { type Attention, attentions } from "@/db/words";
import { type Day, today } from "@/lib/core/clock";
import { preparedFor } from "@/lib/core/prepared-for";
import { rightsOf, type Viewer } from "@/lib/core/viewer";
import { keepStandings } from "./keep-standings";
import { triageMatches } from "./list";
import type { TriageFilter } from "./schema";
import "server-only";

type Counts = { attention: Attention | null; count: number }[];

/** To count takes as long as there are terms: it is done again once something was written. */
const kept = answersWhileUnchanged<Counts>();

/** How many the filter finds in each group of urgency, whichever of these it asks for itself. */
export async function countByAttention(viewer: Viewer, filter: TriageFilter): Promise<Record<Attention, number>> {
  await keepStandings(viewer);
  const shape = { filter: { ...filter, attention: undefined }, day: today(viewer.timeZone) };
  const { known, keep } = await kept(JSON.stringify([viewer.memberId, rightsOf(viewer), shape]));
  const found = known ?? keep((await askCounts(viewer, shape, {})).found);
  const counts = Object.fromEntries(attentions.map((one) => [one, 0])) as Record<Attention, number>;
  for (const row of found) if (row.attention) counts[row.attention] = row.count;
  return counts;
}

/** How many terms that the viewer manages need a call: a stretch of the index, and not all of them. */
export async function countNeedingCall(viewer: Viewer): Promise<number> {
  await keepStandings(viewer);
  const filter: TriageFilter = { attention: ["needs_call"] };
  const { found } = await askCounts(viewer, { filter, day: today(viewer.timeZone) }, {});
  return found[0]?.count ?? 0;
}

type Shape = { filter: TriageFilter; day: Day };

const askCounts = preparedFor((viewer: Viewer, { filter, day }: Shape) => {
  const matches = triageMatches(viewer, filter, day);
  const counts = db.select({ attention: termStandings.attention, count: count() });
  const counted = counts.from(termStandings);
  const ofTerm = eq(terms.id, termStandings.termId);
  // What no condition speaks of is not looked up; SQLite begins with what stands before a cross join: with the terms of those named.
  const found = filter.q
    ? counts
        .from(terms)
        .crossJoin(members)
        .crossJoin(termStandings)
        .where(and(ofTerm, eq(members.id, terms.memberId), matches))
    : asksForMembers(viewer)
      ? counted
          .crossJoin(terms)
          .crossJoin(members)
          .where(and(ofTerm, eq(members.id, terms.memberId), matches))
      : asksForTerms(filter)
        ? counted.crossJoin(terms).where(and(ofTerm, matches))
        : counted.where(matches);
  return { found: found.groupBy(termStandings.attention) };
});

/** Whether the rights of the viewer depend on what stands in `members`. */
function asksForMembers({ isAdministrator, manages }: Viewer): boolean {
  return !isAdministrator && manages.some(({ countries }) => countries !== null);
}

/** Whether a condition of the filter is on `terms`. */
function asksForTerms({ level, ends, task }: TriageFilter): boolean {
  return [level, ends, task].some(Boolean);
}
