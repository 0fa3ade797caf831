import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { appeals, cycleDecisions, cycles, members, terms } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { termManagedBy } from "@/lib/terms/policy";
import { cycleVisibleTo } from "../policy";
import "server-only";

const mostListed = 100;

/** Who disagrees and waits for an answer, the longest first; `isMine` where the viewer decided, so that somebody else answers. */
export async function openAppeals(viewer: Viewer, cycleId?: string) {
  const rows = await db
    .select({
      ...{ id: appeals.id, version: appeals.version, text: appeals.text, links: appeals.links },
      ...{ writtenAt: appeals.writtenAt, decisionId: appeals.decisionId, cycleId: cycleDecisions.cycleId },
      ...{ termId: cycleDecisions.termId, letterKind: cycleDecisions.letterKind, level: cycleDecisions.level },
      ...{ untilOn: cycleDecisions.untilOn, decidedById: cycleDecisions.decidedById, name: members.name },
      ...{ memberId: members.id, cycle: cycles.name },
    })
    .from(appeals)
    .innerJoin(cycleDecisions, eq(cycleDecisions.id, appeals.decisionId))
    .innerJoin(cycles, eq(cycles.id, cycleDecisions.cycleId))
    .innerJoin(terms, eq(terms.id, cycleDecisions.termId))
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(
      and(
        isNull(appeals.outcome),
        cycleId ? eq(cycleDecisions.cycleId, cycleId) : undefined,
        cycleVisibleTo(viewer),
        termManagedBy(viewer),
      ),
    )
    .orderBy(asc(appeals.writtenAt), asc(appeals.id))
    .limit(mostListed);
  return rows.map(({ decidedById, memberId, ...row }) => ({
    ...row,
    isMine: decidedById === viewer.memberId || memberId === viewer.memberId,
  }));
}
