import { and, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { cycleDecisions, cycles, members } from "@/db/schema";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { cycleVisibleTo, decisionStands } from "./policy";
import "server-only";

export type Cycle = typeof cycles.$inferSelect;

/** A cycle, for managers of its program and administrators; null for all others. */
export async function findCycle(viewer: Viewer, id: string, from: Reader = db): Promise<Cycle | null> {
  const [cycle] = await from
    .select()
    .from(cycles)
    .where(and(eq(cycles.id, id), cycleVisibleTo(viewer)));
  return cycle ?? null;
}

export async function getCycle(viewer: Viewer, id: string, from: Reader = db): Promise<Cycle> {
  const cycle = await findCycle(viewer, id, from);
  if (!cycle) throw notFoundError("cycle");
  return cycle;
}

/** What stands of a term in a cycle, with who decided it; for who may see the cycle. */
export async function findStandingDecision(
  _viewer: Viewer,
  { cycleId, termId }: { cycleId: string; termId: string },
  from: Reader = db,
) {
  const [row] = await from
    .select({ decision: cycleDecisions, by: members.name })
    .from(cycleDecisions)
    .innerJoin(members, eq(members.id, cycleDecisions.decidedById))
    .where(and(eq(cycleDecisions.cycleId, cycleId), eq(cycleDecisions.termId, termId), decisionStands()));
  return row ? { ...row.decision, by: row.by } : null;
}
