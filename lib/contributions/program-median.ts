import { and, eq, gte, inArray, lte, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { memberActivities, terms } from "@/db/schema";
import { answers, cached } from "@/lib/core/cached";
import { type Day, today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { keysOf } from "@/lib/metrics/summary-rows";
import { termStateIs } from "@/lib/terms/status-sql";
import "server-only";

type MedianQuestion = { programKey: string; from: Day; to: Day };

/** Of how many members, and what for each principle; one that is not there is zero. */
export type ProgramMedian = { members: number; byPrinciple: Map<string, number> };

/** Medians that were counted, for as long as no term and no confirmed activity of anybody changes. */
const medians = cached("medians", async () => answers<ProgramMedian | null>());

/**
 * By principle the median count of confirmed activities of these days among the program's members with a term in force today. The same
 * for whoever looks: what is kept private is left out, and with fewer than five members there is none.
 */
export async function programMedian(_viewer: Viewer, asked: MedianQuestion): Promise<ProgramMedian | null> {
  const known = await medians();
  return known([asked.programKey, asked.from, asked.to, today()].join(" "), () => countMedian(asked));
}

async function countMedian(asked: MedianQuestion): Promise<ProgramMedian | null> {
  const inForce = and(eq(terms.programKey, asked.programKey), termStateIs(["active", "grace"], today()));
  const held = await db.selectDistinct({ id: terms.memberId }).from(terms).where(inForce);
  if (held.length < minMembersForMedian) return null;
  const holders = db.select({ id: terms.memberId }).from(terms).where(inForce);
  const rows = await db
    .select({ memberId: memberActivities.memberId, principles: memberActivities.principles })
    .from(memberActivities)
    .where(
      and(
        inArray(memberActivities.memberId, holders),
        gte(memberActivities.startsOn, asked.from),
        lte(memberActivities.startsOn, asked.to),
        eq(memberActivities.state, "confirmed"),
        ne(memberActivities.visibility, "private"),
      ),
    );
  const ids = held.map((row) => row.id);
  return { members: ids.length, byPrinciple: mediansByKey(ids, countsOf(rows)) };
}

function countsOf(rows: readonly { memberId: string; principles: string }[]) {
  const ofMembers = new Map<string, Map<string, number>>();
  for (const { memberId, principles } of rows) {
    const counts = ofMembers.get(memberId) ?? new Map<string, number>();
    for (const key of keysOf(principles)) counts.set(key, (counts.get(key) ?? 0) + 1);
    ofMembers.set(memberId, counts);
  }
  return [...ofMembers].flatMap(([memberId, counts]) => [...counts].map(([key, count]) => ({ memberId, key, count })));
}

/** The middle value; of an even number the mean of the two in the middle. Zero of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Below this many members no outline of their median is drawn: it would tell what single people did. */
const minMembersForMedian = 5;

/** Members without any count as zero, so that the median is one of all who hold a term. */
export function mediansByKey(
  memberIds: readonly string[],
  counts: readonly { memberId: string; key: string; count: number }[],
): Map<string, number> {
  const own = new Map(counts.map((row) => [`${row.key} ${row.memberId}`, row.count]));
  const keys = new Set(counts.map((row) => row.key));
  return new Map([...keys].map((key) => [key, median(memberIds.map((id) => own.get(`${key} ${id}`) ?? 0))]));
}
