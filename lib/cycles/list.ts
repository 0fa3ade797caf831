import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { cycles } from "@/db/schema";
import { today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { cycleVisibleTo } from "./policy";
import { cycleStateOn } from "./state";
import { cycleProgress } from "./terms";
import "server-only";

const mostListed = 100;

/** The cycles of the programs that the viewer manages, the latest first, each with how many of their terms are decided; at most 100. */
export async function listCycles(viewer: Viewer, { program }: { program?: string } = {}) {
  const rows = await db
    .select()
    .from(cycles)
    .where(and(cycleVisibleTo(viewer), program ? eq(cycles.programKey, program) : undefined))
    .orderBy(desc(cycles.opensOn), desc(cycles.id))
    .limit(mostListed);
  const day = today(viewer.timeZone);
  const listed = [];
  for (const cycle of rows)
    listed.push({ ...cycle, state: cycleStateOn(cycle, day), progress: await cycleProgress(viewer, cycle) });
  return listed;
}
